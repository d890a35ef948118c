import { sameName, tidyName } from '#model/comparable-text';
import { failureOf, type Failure } from '#model/failure';
import { checkText, failureAt, type FieldFailure } from '#model/field-failure';
import type { ProfileId } from '#model/ids';
import { limits } from '#model/limits';
import { firstProfileId, type Profile } from '#model/profile';

type Named = Pick<Profile, 'name'>;

/** As it is kept: without what nobody can see, each permission once. */
export function tidyProfile<T extends Pick<Profile, 'name' | 'permissions'>>(profile: T): T {
  return {
    ...profile,
    name: tidyName(profile.name),
    permissions: [...new Set(profile.permissions)],
  };
}

/** What is wrong with what was typed: nobody can tell two profiles of one name apart. [AD6] */
export function checkProfile(
  { id, accountId, name }: Pick<Profile, 'accountId'> & Named & { readonly id: ProfileId | null },
  profiles: readonly Profile[],
): FieldFailure<'name'>[] {
  const isTaken = profiles.some(
    (other) => other.accountId === accountId && other.id !== id && sameName(other.name, name),
  );
  return [
    ...checkText('name', 'The name', name, limits.profileName),
    ...(isTaken ? [failureAt('name', 'name-taken', { what: 'a profile', name: tidyName(name) })] : []),
  ];
}

/** Why a profile can be neither changed nor deleted. [AD7] */
export function whyKept(profile: Profile): Failure | null {
  if (profile.id !== firstProfileId(profile.accountId, profile.role)) return null;
  return failureOf('not-permitted', { why: `“${profile.name}” came with the account and stays as it is` });
}
