import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import { hasPermission, profilesThatMay, type Permission, type Profiles } from '#model/profile';
import type { User } from '#model/user';

/** A permission that something takes, beside being an enabled user. */
export interface Need {
  readonly permission: Permission;
  /** What takes it, within a sentence. */
  readonly does: string;
  readonly field?: string;
}

/** May this user, with the profiles there are, do what takes all of that? The failure is the reason, as a sentence. [AC7] */
export function may(
  user: User | undefined,
  profiles: Profiles,
  needs: readonly Need[],
): Result<null, Failure> {
  if (!user) return fail('not-permitted', { why: 'choose first who you act as' });
  if (!user.enabled)
    return fail('not-permitted', { why: `“${user.loginName}” is disabled. Act as somebody else` });
  const lacking = needs.find(({ permission }) => !hasPermission(user, profiles, permission));
  if (!lacking) return ok(null);
  const { permission, does, field } = lacking;
  const names = profilesThatMay(profiles, user.accountId, permission).map(({ name }) => `“${name}”`);
  return fail('not-permitted', { why: `${does} takes the profile ${names.join(' or ')}` }, field);
}
