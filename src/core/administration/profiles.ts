import { sameName, tidyName } from '#model/comparable-text';
import { failureOf, type Failure } from '#model/failure';
import { checkText, failureAt, type FieldFailure } from '#model/field-failure';
import type { ProfileId } from '#model/ids';
import { limits } from '#model/limits';
import { firstProfileId, type Permission, type Profile, type Role } from '#model/profile';

type Typed = Pick<Profile, 'accountId' | 'name' | 'role' | 'permissions'>;

/** What only profiles of some roles can allow; everything else any can. [AD11] */
const reserved: Partial<Record<Permission, readonly Role[]>> = {
  'run-bots': ['campaign-manager', 'administrator'],
};

/** Whether a profile derived from this role can allow that. [AD11] */
export function canAllow(role: Role, permission: Permission): boolean {
  return reserved[permission]?.includes(role) ?? true;
}

/** The least that lets somebody create and start bots. [AD12] */
export const leastForBots: Pick<Profile, 'name' | 'permissions'> = {
  name: 'Bots only',
  permissions: ['run-bots'],
};

/** As it is kept: without what nobody can see, each permission once. */
export function tidyProfile<T extends Pick<Profile, 'name' | 'permissions'>>(profile: T): T {
  return {
    ...profile,
    name: tidyName(profile.name),
    permissions: [...new Set(profile.permissions)],
  };
}

/** What is wrong with what was typed: nobody can tell two profiles of one name apart, and not every role can allow everything. [AD6] [AD11] */
export function checkProfile(
  { id, accountId, name, role, permissions }: Typed & { readonly id: ProfileId | null },
  profiles: readonly Profile[],
): FieldFailure<'name' | 'permissions'>[] {
  const isTaken = profiles.some(
    (other) => other.accountId === accountId && other.id !== id && sameName(other.name, name),
  );
  return [
    ...checkText('name', 'The name', name, limits.profileName),
    ...(isTaken ? [failureAt('name', 'name-taken', { what: 'a profile', name: tidyName(name) })] : []),
    ...(permissions.every((one) => canAllow(role, one))
      ? []
      : [failureAt('permissions', 'bad-input', { what: whyNotBots })]),
  ];
}

/** Why profiles of some roles do not run bots, and what to do instead. */
export const whyNotBots =
  'Nobody creates or starts bots by a profile derived from Agent or Agent Manager: derive it from Campaign Manager or Administrator.';

/** Why a profile can be neither changed nor deleted. [AD7] */
export function whyKept(profile: Profile): Failure | null {
  if (profile.id !== firstProfileId(profile.accountId, profile.role)) return null;
  return failureOf('not-permitted', { why: `“${profile.name}” came with the account and stays as it is` });
}
