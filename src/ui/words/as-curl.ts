import type { CallRequest } from '#model/call';

/** A call as a command for a shell: with everything in it, keys too. [EP4] */
export function asCurl({ method, url, headers, body }: CallRequest): string {
  return [
    `curl --request ${method} ${quoted(url)}`,
    ...headers.map(({ key, value }) => `--header ${quoted(`${key}: ${value}`)}`),
    ...(body === '' ? [] : [`--data-raw ${quoted(body)}`]),
  ].join(' \\\n  ');
}

/** Within single quotes a shell reads nothing but their end. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
