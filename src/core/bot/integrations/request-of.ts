import type { CallHole, CallRequest, Pair } from '#model/call';
import type { Integration } from '#model/integration';
import { limits } from '#model/limits';
import { nameOfFile, type HostedFile } from '#model/rich-content/hosted-file';
import type { TurnDraft } from '../turn-draft';
import { quote, shorten } from '../quote';
import { fillIn } from '../variables/fill-in';

export interface Filled {
  readonly request: CallRequest;
  /** Variables whose values have line breaks: a call with them would be another one. [BT106] */
  readonly broken: readonly string[];
  /** Variables that left a hole in it, each where it stands. */
  readonly holes: readonly CallHole[];
}

const mostHoles = 20;

/** The request with everything filled in. */
export function requestOf(draft: TurnDraft, integration: Integration<'api' | 'file'>): Filled {
  const { fill, fillAll, filled } = filling(draft);
  const { method } = integration;
  const address = fill('URL', integration.url, limits.url).trim();
  const url = withParameters(address, fillAll('parameter', integration.parameters));
  const body = method === 'GET' ? '' : fill('post body', integration.postBody, limits.callBody);
  const headers = fillAll('header', integration.headers);
  return filled({ method, url, headers, body });
}

/** The same for a file: what is known of it goes in place of what is in it, and the post body beside it. */
export function uploadOf(draft: TurnDraft, integration: Integration<'file'>, file: HostedFile): Filled {
  const { request, ...filled } = requestOf(draft, integration);
  const { fileType: type, fileSize: size, caption } = file;
  const told = { name: nameOfFile(file), type, ...(size && { size }), ...(caption && { caption }) };
  return { ...filled, request: { ...request, body: withFile(told, request.body) } };
}

/** `{"file": …, "body": …}`, the post body so far as the limit of a body allows. */
function withFile(file: object, beside: string): string {
  const written = JSON.stringify({ file, ...(beside !== '' && { body: beside }) });
  const excess = written.length - limits.callBody;
  return excess > 0 && beside !== '' ? withFile(file, beside.slice(0, -excess)) : written;
}

/** The same for what is asked of something the account keeps. */
export function requestTo(
  draft: TurnDraft,
  url: string,
  integration: { readonly headers: readonly Pair[]; readonly payload: string },
): Filled {
  const { fill, fillAll, filled } = filling(draft);
  const headers = fillAll('header', integration.headers);
  const body = fill('payload', integration.payload, limits.callBody);
  return filled({ method: 'POST', url, headers, body });
}

function filling(draft: TurnDraft) {
  const broken: string[] = [];
  const holes: CallHole[] = [];
  const fill = (part: string, template: string, limit: number) =>
    fillIn(draft, template, limit, (variable, value) => {
      if (value === null || value === '') holes.push({ variable: shorten(variable), part });
      else if (/[\r\n]/.test(value)) broken.push(variable);
    });
  const fillAll = (what: string, rows: readonly Pair[]) =>
    rows.map(({ key, value }) => ({
      key: fill(what, key, limits.headerKey).trim(),
      value: fill(`${what} ${quote(key)}`, value, limits.headerValue),
    }));
  const filled = (request: CallRequest): Filled => ({ request, broken, holes: holes.slice(0, mostHoles) });
  return { fill, fillAll, filled };
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
