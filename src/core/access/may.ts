import { ok, type Result } from '#base/result';
import type { Environment } from '#model/connector';
import { fail, type Failure } from '#model/failure';
import { hasPermission, profilesThatMay, type Permission, type Profiles } from '#model/profile';
import type { User } from '#model/user';

/** What a command needs of who gives it. */
export type Need =
  /** Nobody: the engine itself asks for it. */
  | { readonly kind: 'nobody' }
  /** An enabled user. */
  | { readonly kind: 'somebody' }
  | {
      readonly kind: 'permission';
      readonly permission: Permission;
      /** What takes it, within a sentence. */
      readonly does: string;
      readonly field?: string;
    };

export const nobody: Need = { kind: 'nobody' };
export const somebody: Need = { kind: 'somebody' };
export const editingProfiles: Need = {
  kind: 'permission',
  permission: 'edit-profiles',
  does: 'making and changing profiles',
};
const deployingLive: Need = {
  kind: 'permission',
  permission: 'deploy-to-production',
  does: 'deploying to Production',
  field: 'environment',
};

/** Production takes a permission, Demo none. [AC5] */
export function needToDeploy({ environment }: { readonly environment: Environment }): Need {
  return environment === 'production' ? deployingLive : somebody;
}

/** May this user, with the profiles there are, do what takes that? The failure is the reason, as a sentence. [AC7] */
export function may(user: User | undefined, profiles: Profiles, need: Need): Result<null, Failure> {
  if (need.kind === 'nobody') return ok(null);
  if (!user) return fail('not-permitted', { why: 'choose first who you act as' });
  if (!user.enabled)
    return fail('not-permitted', { why: `“${user.loginName}” is disabled. Act as somebody else` });
  if (need.kind === 'somebody' || hasPermission(user, profiles, need.permission)) return ok(null);
  const names = profilesThatMay(profiles, user.accountId, need.permission).map(({ name }) => `“${name}”`);
  const why = `${need.does} takes the profile ${names.join(' or ')}`;
  return fail('not-permitted', { why }, need.field);
}
