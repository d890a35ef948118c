import { failed, ok, type Failed, type Result } from '#base/result';
import type { HttpRequest, HttpResponse } from '#contract/http';
import { fieldsOf, isObject, asList, parseObject, asText } from '#core/protocol/read-json';
import { oldIdOf } from '#core/protocol/old-id';
import { fail, failureOf, type Failure } from '#model/failure';
import type { AccountId } from '#model/ids';
import type { ClientDoor } from './door';

type Door = Pick<ClientDoor, 'http'>;

/** Whom the platform takes an agent for. */
export interface SignedIn {
  readonly bearer: string;
  /** `<account>.<user>`, as rings and conversations name agents on the brand's socket. */
  readonly oldId: string;
  readonly pid: string;
}

/** What an agent signs in with, beside the login name: a password, or the parts of an API key. */
export type Credentials = { readonly username: string } & Readonly<Record<string, string>>;

/** Makes a new consumer of this account; the answer is its token. */
export async function signUp(door: Door, accountId: AccountId): Promise<Result<string, Failure>> {
  const answer = await askService(door, accountId, 'idp', 'signup', {});
  if (!answer.ok) return answer;
  const jwt = asText(parseObject(answer.value.body)?.['jwt']);
  return jwt === null ? fail('answer-unreadable', { why: 'the sign-up holds no token' }) : ok(jwt);
}

/** The consumer of this token signs in; what is being talked about goes on. */
export async function stepUp(door: Door, accountId: AccountId, jwt: string): Promise<Result<null, Failure>> {
  const answer = await askService(door, accountId, 'idp', 'authenticate', { jwt });
  return answer.ok ? ok(null) : answer;
}

/** Signs an agent in. Refused credentials are a failure with code 401 or 403. */
export async function signIn(
  door: Door,
  accountId: AccountId,
  credentials: Credentials,
): Promise<Result<SignedIn, Failure>> {
  const answer = await askService(door, accountId, 'agentVep', 'login?v=1.3', credentials);
  if (!answer.ok) return answer;
  const body = parseObject(answer.value.body);
  const config = fieldsOf(body?.['config']);
  const [bearer, userId, pid] = [body?.['bearer'], config['userId'], config['userPid']].map(asText);
  if (!bearer || !userId || !pid) return fail('answer-unreadable', { why: 'the login holds no token' });
  return ok({ bearer, oldId: oldIdOf({ accountId, id: userId }), pid });
}

/** Where an agent's socket is, who is known by this bearer. */
export function brandUrl(accountId: AccountId, bearer: string): string {
  return `/ws_api/account/${encodeURIComponent(accountId)}/messaging/brand/${encodeURIComponent(bearer)}?v=2.1`;
}

/** Looks up where a service of the account is, and asks it. */
async function askService(
  door: Door,
  accountId: AccountId,
  service: string,
  path: string,
  body: object,
): Promise<Result<HttpResponse, Failure>> {
  const account = `/api/account/${encodeURIComponent(accountId)}`;
  const url = `${account}/service/baseURI.json?version=1.0`;
  const list = await ask(door, { method: 'GET', url, headers: {}, body: '' });
  if (!list.ok) return list.failure.code === 404 ? fail('site-unknown', { siteId: accountId }) : list;
  const found = asList(parseObject(list.value.body)?.['baseURIs'])
    .filter(isObject)
    .find((one) => one['service'] === service);
  if (!found) return fail('answer-unreadable', { why: `no service “${service}” in the list` });
  return ask(door, {
    method: 'POST',
    url: `https://${asText(found['baseURI']) ?? ''}${account}/${path}`,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
}

async function ask({ http }: Door, request: HttpRequest): Promise<Result<HttpResponse, Failure>> {
  const response = await http(request);
  return response.status < 400 ? ok(response) : refused(response);
}

function refused({ status, body }: HttpResponse): Failed<Failure> {
  const why = asText(fieldsOf(parseObject(body)?.['error'])['message']) ?? `The server answered ${status}.`;
  return failed({ ...failureOf('request-refused', { why }), code: status });
}
