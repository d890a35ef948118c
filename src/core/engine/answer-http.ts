import { failureOf } from '#model/failure';
import { asId, type AccountId } from '#model/ids';
import type { HttpRequest } from '#model/http';
import type { World } from '#model/world';
import { readUrl } from './http/read-url';
import { json, refuse } from './http/respond';
import type { Served } from './http/route';
import { routes } from './http/routes';
import type { Moment } from './moment';

/** Answers one request at the client's door by the table of routes. */
export function answerHttp(world: World, request: HttpRequest, moment: Moment): Served {
  const { segments, query } = readUrl(request.url);
  const [api, account, siteId, ...rest] = segments;
  const path = `/${segments.join('/')}`;
  if ((api !== 'api' && api !== 'csdr') || account !== 'account' || siteId === undefined)
    return unknown(path, moment);
  const accountId = asId<AccountId>(siteId);
  if (!Object.hasOwn(world.accounts, accountId)) {
    return { response: refuse(failureOf('site-unknown', { siteId }), moment.now) };
  }
  for (const route of routes) {
    const wild = match(route.path.split('/'), rest);
    if (wild && route.method === request.method.toUpperCase()) {
      return route.answer({ world, accountId, request, query, wild, moment });
    }
  }
  return unknown(path, moment);
}

function match(pattern: readonly string[], segments: readonly string[]): string[] | null {
  if (pattern.length !== segments.length) return null;
  const wild: string[] = [];
  for (const [place, part] of pattern.entries()) {
    const segment = segments[place] ?? '';
    if (part === '*') wild.push(segment);
    else if (part !== segment) return null;
  }
  return wild;
}

function unknown(path: string, moment: Moment): Served {
  const { text } = failureOf('route-unknown', { path });
  return { response: json(404, { error: { time: moment.now, message: text } }) };
}
