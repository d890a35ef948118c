import { tidyName } from '#model/comparable-text';
import type { Endpoint, EndpointDraft } from '#model/endpoint';
import { checkText, failureAt, type FieldFailure } from '#model/field-failure';
import { counts, limits } from '#model/limits';
import { checkStandIn } from './stand-ins';

type Typed = Pick<Endpoint, 'name' | 'url' | 'headers' | 'body' | 'script' | 'standIn'>;

/** As it is kept: without what nobody can see. */
export function tidyEndpoint<T extends Typed>(endpoint: T): T {
  const { name, url, headers } = endpoint;
  const kept = headers.filter(({ key }) => tidyName(key) !== '');
  return { ...endpoint, name: tidyName(name), url: tidyName(url), headers: kept };
}

/** What is wrong with what was typed. [AD8] */
export function checkEndpoint({
  name,
  url,
  headers,
  body,
  script,
  standIn,
}: Typed): FieldFailure<keyof Typed>[] {
  const tooLong = (field: keyof Typed, what: string, limit: number, { length }: string) =>
    length > limit ? [failureAt(field, 'text-too-long', { what, limit, length })] : [];
  return [
    ...checkText('name', 'The name', name, limits.endpointName),
    ...checkText('url', 'The URL', url, limits.url),
    ...(headers.length > counts.headers
      ? [failureAt('headers', 'too-many', { what: 'headers', limit: counts.headers, count: headers.length })]
      : []),
    ...headers.flatMap(({ key, value }) => [
      ...tooLong('headers', 'The name of a header', limits.headerKey, key),
      ...tooLong('headers', 'The value of a header', limits.headerValue, value),
    ]),
    ...tooLong('body', 'The body', limits.callBody, body),
    ...tooLong('script', 'The script', limits.code, script),
    ...(standIn ? checkStandIn(standIn) : []),
  ];
}

/** Of two endpoints for one address the second would never answer. [AD8] */
export function checkEndpointAddress(
  { id, accountId, method, url }: Pick<EndpointDraft, 'id' | 'accountId' | 'method' | 'url'>,
  endpoints: readonly Endpoint[],
): FieldFailure<'url'>[] {
  const twin = endpoints.find(
    (other) =>
      other.accountId === accountId &&
      other.id !== id &&
      other.method === method &&
      other.url === tidyName(url),
  );
  if (!twin) return [];
  return [failureAt('url', 'bad-input', { what: `“${twin.name}” answers ${method} ${twin.url} already.` })];
}
