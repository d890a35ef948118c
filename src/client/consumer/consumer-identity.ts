import { ok, type Result } from '#base/result';
import type { Failure } from '#model/failure';
import type { AccountId } from '#model/ids';
import type { ClientDoor } from '../door';
import { signUp } from '../services';

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

/** Holds the token of somebody who has said who they are. */
export function signedInKey(visitor: Omit<Visitor, 'door'>): string {
  return `${tokenKey(visitor)} signed in`;
}

/** Was this window a consumer of this site before it was loaded again? */
export function isKnownVisitor(visitor: Omit<Visitor, 'door'>): boolean {
  return visitor.storage.get(tokenKey(visitor)) !== null;
}

/** The token of before, or a new consumer's in place of one that was refused. */
export async function findIdentity(
  visitor: Visitor,
  refused: string | null,
): Promise<Result<string, Failure>> {
  const kept = visitor.storage.get(tokenKey(visitor));
  if (kept !== null && kept !== refused) return ok(kept);
  const token = await signUp(visitor.door, visitor.siteId);
  if (token.ok) visitor.storage.set(tokenKey(visitor), token.value);
  return token;
}
