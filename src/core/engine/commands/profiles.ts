import { failed } from '#base/result';
import { fail } from '#model/failure';
import { asId, type ProfileId } from '#model/ids';
import { listOf } from '#model/list-of';
import { profileDraft } from '#model/profile-schema';
import { usersOfProfile, type Profile } from '#model/profile';
import { id } from '#model/schema-parts';
import { checkProfile, tidyProfile, whyKept } from '../../administration/profiles';
import { command, done } from './command';

export const saveProfile = command(
  'profile.save',
  { draft: profileDraft },
  {
    accounts: (world, { draft }) => [
      draft.accountId,
      draft.id === null ? undefined : world.profiles[draft.id]?.accountId,
    ],
    handle({ world, now, ids }, asked) {
      const draft = tidyProfile(asked.draft);
      if (!world.accounts[draft.accountId]) return fail('not-found', { what: 'This account' });
      const old = draft.id === null ? undefined : world.profiles[draft.id];
      if (draft.id !== null && !old) return fail('not-found', { what: 'This profile' });
      const kept = old && whyKept(old);
      if (kept) return failed(kept);
      const profile: Profile = {
        ...draft,
        id: draft.id ?? asId<ProfileId>(ids.uuid()),
        accountId: old?.accountId ?? draft.accountId,
        // Derived from it once: connectors and lessons go by it.
        role: old?.role ?? draft.role,
      };
      const [problem] = checkProfile(profile, listOf(world, 'profiles'));
      if (problem) return failed(problem);
      return done([{ type: 'profile.saved', at: now, profile }], { profileId: profile.id });
    },
  },
);

export const deleteProfile = command(
  'profile.delete',
  { profileId: id<ProfileId>() },
  {
    accounts: (world, { profileId }) => [world.profiles[profileId]?.accountId],
    handle({ world, now }, { profileId }) {
      const profile = world.profiles[profileId];
      if (!profile) return fail('not-found', { what: 'This profile' });
      const kept = whyKept(profile);
      if (kept) return failed(kept);
      const users = usersOfProfile(profileId, listOf(world, 'users'));
      const by = users.map(({ loginName }) => `user “${loginName}”`).join(', ');
      if (by !== '') return fail('in-use', { what: `The profile “${profile.name}”`, by });
      return done([{ type: 'profile.deleted', at: now, profileId }]);
    },
  },
);
