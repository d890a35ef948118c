import type { Signing } from '#model/ai/signing';
import type { CallRequest } from '#model/call';

const algorithm = 'AWS4-HMAC-SHA256';

/** A request with the signature of AWS, version 4: over its method, address, headers and body. `now` is ms since 1970. [AE86] */
export async function signAws(
  request: CallRequest,
  { accessKey, secretKey, region, service }: Omit<Extract<Signing, { kind: 'aws' }>, 'kind'>,
  now: number,
): Promise<CallRequest> {
  const { host, pathname, searchParams } = new URL(request.url);
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = stamp.slice(0, 8);
  const dated = { key: 'x-amz-date', value: stamp };
  const rows = [...request.headers, dated, { key: 'host', value: host }];
  // In the order of their names; one that is given twice is one of both values, as it is sent.
  const headers = [...new Headers(rows.map(({ key, value }): [string, string] => [key, value]))];
  const names = headers.map(([key]) => key).join(';');
  const asked = [
    ...[request.method, pathOf(pathname), queryOf(searchParams)],
    ...[...headers.map(([key, value]) => `${key}:${value.replace(/\s+/g, ' ')}`), '', names],
    hex(await crypto.subtle.digest('SHA-256', bytesOf(request.body))),
  ].join('\n');
  const scope = [day, region, service, 'aws4_request'];
  const digest = hex(await crypto.subtle.digest('SHA-256', bytesOf(asked)));
  let key: BufferSource = bytesOf(`AWS4${secretKey}`);
  for (const part of scope) key = await hmac(key, part);
  const signature = hex(await hmac(key, [algorithm, stamp, scope.join('/'), digest].join('\n')));
  const value = `${algorithm} Credential=${accessKey}/${scope.join('/')}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...request, headers: [...request.headers, dated, { key: 'authorization', value }] };
}

/** Encoded once more, with slashes that stand alone. */
function pathOf(given: string): string {
  return given.replace(/\/+/g, '/').split('/').map(escaped).join('/');
}

/** By name, then by value: joined, `a-b=1` would come before `a=1`. */
function queryOf(given: URLSearchParams): string {
  return [...given]
    .map(([name, value]) => [escaped(name), escaped(value)] as const)
    .sort(([name, value], [otherName, otherValue]) =>
      name === otherName ? byLetter(value, otherValue) : byLetter(name, otherName),
    )
    .map((pair) => pair.join('='))
    .join('&');
}

const byLetter = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** As RFC 3986 wants it. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

async function hmac(key: BufferSource, text: string): Promise<ArrayBuffer> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return crypto.subtle.sign('HMAC', imported, bytesOf(text));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, '0')).join('');
}
