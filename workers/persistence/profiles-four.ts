import { asId } from '#model/ids';
import { firstProfiles } from '#model/profile';

type Stored = Readonly<Record<string, unknown>>;

/** The profiles an account comes with allow what came to be asked for; those that somebody made stay as they are. */
export function profileFour(profile: Stored): Stored {
  const known = firstProfiles(asId(String(profile['accountId']))).find(({ id }) => id === profile['id']);
  return known ? { ...profile, permissions: known.permissions } : profile;
}
