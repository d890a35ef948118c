import { fail } from '#model/failure';
import { freeName } from '#model/free-name';
import { limits } from '#model/limits';
import { mendUser, NameMender } from '#model/mend-names';
import { firstProfileId, type Profile } from '#model/profile';
import { storedProfile } from '#model/profile-schema';
import type { User } from '#model/user';
import { storedUser } from '#model/user-schema';
import type * as v from 'valibot';
import { tidyProfile } from '../../administration/profiles';
import { command, done } from './command';
import { named, renamed, unchanged } from './restored';

const theProfile: v.GenericSchema<unknown, Profile> = storedProfile;
const theUser: v.GenericSchema<unknown, User> = storedUser;

export const restoreProfile = command(
  'profile.restore',
  { profile: theProfile },
  {
    accounts: (_, { profile }) => [profile.accountId],
    handle({ world, now }, { profile }) {
      if (world.profiles[profile.id]) return unchanged;
      if (!world.accounts[profile.accountId]) return fail('not-found', { what: 'This account' });
      const others = Object.values(world.profiles).filter(({ accountId }) => accountId === profile.accountId);
      const back = tidyProfile({ ...profile, name: named(profile, others, limits.profileName) });
      return done([{ type: 'profile.saved', at: now, profile: back }], { differs: renamed(profile, back) });
    },
  },
);

export const restoreUser = command(
  'user.restore',
  { user: theUser },
  {
    accounts: (world, { user }) => [
      user.accountId,
      user.createdBy === null ? undefined : world.users[user.createdBy]?.accountId,
    ],
    handle({ world, now }, { user }) {
      if (world.users[user.id]) return unchanged;
      if (!world.accounts[user.accountId]) return fail('not-found', { what: 'This account' });
      const others = Object.values(world.users).filter(({ accountId }) => accountId === user.accountId);
      const taken = others.map((other) => other.loginName);
      const tidy = mendUser(new NameMender(), user, '');
      const loginName = freeName({ stem: tidy.loginName, between: '_', taken, limit: limits.userName });
      const had = new Set(user.skills);
      const skills = [...had].filter((skillId) => world.skills[skillId]?.accountId === user.accountId);
      const lost = had.size - skills.length;
      const assigned = new Set(user.profiles);
      const kept = [...assigned].filter((id) => world.profiles[id]?.accountId === user.accountId);
      const profiles = kept.length > 0 ? kept : [firstProfileId(user.accountId, 'agent')];
      const differs = [
        ...renamed({ name: user.loginName }, { name: loginName }),
        ...(lost > 0 ? [`${lost === 1 ? 'a skill it had is' : `${lost} skills it had are`} gone`] : []),
        ...(kept.length < assigned.size ? ['not all of its profiles are there any more'] : []),
      ];
      return done([{ type: 'user.saved', at: now, user: { ...tidy, loginName, profiles, skills } }], {
        differs,
      });
    },
  },
);
