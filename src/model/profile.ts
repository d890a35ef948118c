import type { InferOutput } from 'valibot';
import { permissions, type roles } from './choices';
import type { Frozen } from './frozen';
import { asId, type AccountId, type ProfileId } from './ids';
import type { storedProfile } from './profile-schema';
import type { User } from './user';

export type Role = (typeof roles)[number];
export type Permission = (typeof permissions)[number];

/** What its users may do: a role, and permissions within it. */
export type Profile = Frozen<InferOutput<typeof storedProfile>>;
export type Profiles = Readonly<Record<ProfileId, Profile>>;

const firsts: readonly Pick<Profile, 'name' | 'permissions' | 'role'>[] = [
  { role: 'agent', name: 'Agent', permissions: [] },
  { role: 'agent-manager', name: 'Agent Manager', permissions: ['manage-conversations'] },
  { role: 'campaign-manager', name: 'Campaign Manager', permissions: ['edit-campaigns', 'run-bots'] },
  { role: 'administrator', name: 'Administrator', permissions: [...permissions] },
];

/** The profile of this role that an account comes with. */
export function firstProfileId(accountId: AccountId, role: Role): ProfileId {
  return asId<ProfileId>(`${accountId}-${role}`);
}

/** What an account comes with: one of each role. */
export function firstProfiles(accountId: AccountId): Profile[] {
  return firsts.map((first) => ({ id: firstProfileId(accountId, first.role), accountId, ...first }));
}

interface Assigned {
  readonly profiles: readonly ProfileId[];
}

export function hasRole({ profiles: ids }: Assigned, profiles: Profiles, role: Role): boolean {
  return ids.some((id) => profiles[id]?.role === role);
}

/** Who can give an account's people their rights: each account keeps one. [AD9] */
export function isAdministrator(user: Pick<User, 'accountId' | 'enabled' | 'profiles' | 'type'>): boolean {
  const { accountId, enabled, profiles, type } = user;
  return enabled && type === 'human' && profiles.includes(firstProfileId(accountId, 'administrator'));
}

/** Whose assignment holds it. */
export function usersOfProfile<User extends Assigned>(id: ProfileId, users: readonly User[]): User[] {
  return users.filter(({ profiles }) => profiles.includes(id));
}

export function profilesThatMay(profiles: Profiles, accountId: AccountId, it: Permission): Profile[] {
  return Object.values(profiles).filter((one) => one.accountId === accountId && one.permissions.includes(it));
}

export function hasPermission({ profiles: ids }: Assigned, profiles: Profiles, it: Permission): boolean {
  return ids.some((id) => profiles[id]?.permissions.includes(it));
}
