import { ok, type Result } from '#base/result';
import type { Environment } from '#model/connector';
import { fail, type Failure } from '#model/failure';
import type { Profile, User } from '#model/user';

/** What a command needs of who gives it. */
export type Need =
  /** Nobody: the engine itself asks for it. */
  | { readonly kind: 'nobody' }
  /** An enabled user. */
  | { readonly kind: 'somebody' }
  | { readonly kind: 'profile'; readonly profile: Profile; readonly why: string; readonly field?: string };

export const nobody: Need = { kind: 'nobody' };
export const somebody: Need = { kind: 'somebody' };
const anAdministrator: Need = {
  kind: 'profile',
  profile: 'administrator',
  why: 'deploying to Production takes an Administrator',
  field: 'environment',
};

/** Production takes an Administrator, Demo anybody. [AC5] */
export function needToDeploy({ environment }: { readonly environment: Environment }): Need {
  return environment === 'production' ? anAdministrator : somebody;
}

/** May this user do what takes that? The failure is the reason, as a sentence. [AC7] */
export function may(user: User | undefined, need: Need): Result<null, Failure> {
  if (need.kind === 'nobody') return ok(null);
  if (!user) return fail('not-permitted', { why: 'choose first who you act as' });
  if (!user.enabled)
    return fail('not-permitted', { why: `“${user.loginName}” is disabled. Act as somebody else` });
  return need.kind === 'profile' && !user.profiles.includes(need.profile)
    ? fail('not-permitted', { why: need.why }, need.field)
    : ok(null);
}
