import type { UserId } from '#model/ids';
import type { User } from '#model/user';

/** Whom a floor plays where this one sits in its tab. [FL7] */
export function playedOf(users: readonly User[], me: UserId | undefined): readonly UserId[] {
  return users
    .filter((user) => user.type === 'human' && user.enabled && user.skills.length > 0 && user.id !== me)
    .map(({ id }) => id);
}
