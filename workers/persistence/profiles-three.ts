import { asId, type AccountId } from '#model/ids';
import { firstProfileId, firstProfiles, type Role } from '#model/profile';

type Stored = Readonly<Record<string, unknown>>;

/** Every account has profiles of its own; users name them, where they named a role. */
export function profilesThree(world: Stored): Stored {
  const profiles = Object.keys(recordOf(world['accounts'])).flatMap((id) =>
    firstProfiles(asId<AccountId>(id)),
  );
  return {
    profiles: Object.fromEntries(profiles.map((profile) => [profile.id, profile])),
    order: { ...recordOf(world['order']), profiles: profiles.map(({ id }) => id) },
  };
}

export function userThree(user: Stored): Stored {
  const { accountId, profiles } = user;
  if (typeof accountId !== 'string' || !Array.isArray(profiles)) return user;
  return { ...user, profiles: profiles.map((role: Role) => firstProfileId(asId(accountId), role)) };
}

export function profileFactThree(fact: Stored): Stored {
  if (fact['type'] === 'account.opened')
    return { ...fact, profiles: firstProfiles(asId(String(recordOf(fact['account'])['id']))) };
  return fact['type'] === 'user.saved' ? { ...fact, user: userThree(recordOf(fact['user'])) } : fact;
}

function recordOf(value: unknown): Stored {
  return typeof value === 'object' && value !== null ? (value as Stored) : {};
}
