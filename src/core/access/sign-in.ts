import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import type { AccountId } from '#model/ids';
import { listOf } from '#model/list-of';
import type { User } from '#model/user';
import type { World } from '#model/world';

/** Credentials as a login request carries them. */
export interface GivenCredentials {
  readonly username?: unknown;
  readonly password?: unknown;
  readonly appKey?: unknown;
  readonly secret?: unknown;
  readonly accessToken?: unknown;
  readonly accessTokenSecret?: unknown;
}

export const sessionMs = 8 * 60 * 60 * 1000;

/** The user these credentials belong to. [AC1] [AC2] */
export function userOfCredentials(
  world: World,
  accountId: AccountId,
  given: GivenCredentials,
): Result<User, Failure> {
  const user = listOf(world, 'users').find(
    (one) => one.accountId === accountId && one.loginName === given.username,
  );
  if (!user?.enabled || !fits(user, given)) return fail('unauthorized');
  return ok(user);
}

function fits({ login }: User, given: GivenCredentials): boolean {
  if (login.method === 'password') return login.password === given.password;
  const { appKey, secret, accessToken, accessTokenSecret } = login.key;
  return (
    appKey === given.appKey &&
    secret === given.secret &&
    accessToken === given.accessToken &&
    accessTokenSecret === given.accessTokenSecret
  );
}
