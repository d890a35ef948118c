import type { CallRequest, Pair } from '#model/call';
import type { Integration } from '#model/integration';
import { limits } from '#model/limits';
import type { TurnDraft } from '../turn-draft';
import { fillIn } from '../variables/fill-in';

interface Filled {
  readonly request: CallRequest;
  /** Variables whose values have line breaks: a call with them would be another one. [BT106] */
  readonly broken: readonly string[];
}

/** The request with everything filled in. */
export function requestOf(draft: TurnDraft, integration: Integration<'api'>): Filled {
  const broken: string[] = [];
  const fill = (template: string, limit: number) =>
    fillIn(draft, template, limit, (name, value) => {
      if (/[\r\n]/.test(value)) broken.push(name);
    });
  const fillAll = (rows: readonly Pair[]) =>
    rows.map(({ key, value }) => ({
      key: fill(key, limits.headerKey).trim(),
      value: fill(value, limits.headerValue),
    }));
  const { method, parameters } = integration;
  const url = withParameters(fill(integration.url, limits.url).trim(), fillAll(parameters));
  const body = method === 'GET' ? '' : fill(integration.postBody, limits.callBody);
  return { request: { method, url, headers: fillAll(integration.headers), body }, broken };
}

export function withParameters(url: string, parameters: readonly Pair[]): string {
  if (parameters.length === 0) return url;
  const written = parameters.map(({ key, value }) => `${encode(key)}=${encode(value)}`).join('&');
  return `${url}${url.includes('?') ? '&' : '?'}${written}`.slice(0, limits.url);
}

/** Half a character cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
