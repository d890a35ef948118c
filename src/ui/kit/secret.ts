const secret = /auth|key|token|secret|password|cookie|signature/i;

/** Whether what is called so lets somebody in. */
export function isSecret(key: string): boolean {
  return secret.test(key);
}

/** Of what lets somebody in the end, by which it is known again. */
export function masked(value: string): string {
  return `••••${value.length > 12 ? value.slice(-4) : ''}`;
}

/** An address for people to read: what is secret of its parameters is masked. */
export function shownUrl(url: string): string {
  return url.replace(/([?&])([^=&#]*)=([^&#]*)/g, (_, before: string, key: string, value: string) => {
    return `${before}${key}=${isSecret(readable(key)) ? masked(value) : value}`;
  });
}

/** Names may be written as addresses write them. */
function readable(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
