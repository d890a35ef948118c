import type { Pair } from '#model/call';

const secret = /auth|key|token|secret|password|cookie|signature/i;

/** The value of a header for people to read: of one that lets somebody in only the end, by which it is known again. */
export function shownHeader({ key, value }: Pair): string {
  return secret.test(key) ? masked(value) : value;
}

/** An address for people to read: the same of its parameters. */
export function shownUrl(url: string): string {
  return url.replace(/([?&])([^=&#]*)=([^&#]*)/g, (_, before: string, key: string, value: string) => {
    return `${before}${key}=${shownHeader({ key: readable(key), value })}`;
  });
}

function masked(value: string): string {
  return `••••${value.length > 12 ? value.slice(-4) : ''}`;
}

/** Names may be written as addresses write them. */
function readable(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
