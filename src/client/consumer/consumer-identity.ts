import { failed, ok, type Failed, type Result } from '#base/result';
import type { HttpResponse } from '#contract/http';
import { fail, failureOf, type Failure } from '#model/failure';
import type { AccountId } from '#model/ids';
import { fieldsOf, isJson, listOf, parseObject, textOf } from '#core/protocol/read-json';
import type { ClientDoor } from '../door';

/** Where a window keeps what must outlive its reload. */
export interface WindowStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

export interface Visitor {
  readonly door: ClientDoor;
  readonly workspace: string;
  readonly siteId: AccountId;
  readonly storage: WindowStorage;
}

/** Tokens of one workspace mean nothing in another. */
export function tokenKey({ workspace, siteId }: Omit<Visitor, 'door'>): string {
  return `consumer ${workspace} ${siteId}`;
}

/** Was this window a consumer of this site before it was loaded again? */
export function isKnownVisitor(visitor: Omit<Visitor, 'door'>): boolean {
  return visitor.storage.get(tokenKey(visitor)) !== null;
}

/** The token of before, or a new consumer's. */
export async function findIdentity(visitor: Visitor): Promise<Result<string, Failure>> {
  const kept = visitor.storage.get(tokenKey(visitor));
  if (kept !== null) return ok(kept);
  const token = await signUp(visitor);
  if (token.ok) visitor.storage.set(tokenKey(visitor), token.value);
  return token;
}

async function signUp({ door, siteId }: Visitor): Promise<Result<string, Failure>> {
  const account = `/api/account/${encodeURIComponent(siteId)}`;
  const url = `${account}/service/baseURI.json?version=1.0`;
  const found = await door.http({ method: 'GET', url, headers: {}, body: '' });
  if (found.status === 404) return fail('site-unknown', { siteId });
  if (found.status >= 400) return refused(found);
  const idp = listOf(parseObject(found.body)?.['baseURIs'])
    .filter(isJson)
    .find(({ service }) => service === 'idp');
  if (!idp) return fail('answer-unreadable', { why: 'no identity service in the list' });
  const signedUp = await door.http({
    method: 'POST',
    url: `https://${textOf(idp['baseURI']) ?? ''}${account}/signup`,
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (signedUp.status >= 400) return refused(signedUp);
  const jwt = textOf(parseObject(signedUp.body)?.['jwt']);
  return jwt === null ? fail('answer-unreadable', { why: 'the sign-up holds no token' }) : ok(jwt);
}

function refused({ status, body }: HttpResponse): Failed<Failure> {
  const why = textOf(fieldsOf(parseObject(body)?.['error'])['message']) ?? `The server answered ${status}.`;
  return failed({ ...failureOf('request-refused', { why }), code: status });
}
