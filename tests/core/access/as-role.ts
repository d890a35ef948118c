import { asId, type UserId, type UserPid } from '#model/ids';
import { firstProfileId, type Role } from '#model/profile';
import type { User } from '#model/user';
import type { World } from '#model/world';
import { accountId } from '../../persistence/full-ids';

/** Somebody of the full world who has the profile of this role and no other. */
export function asRole(world: World, role: Role): User {
  const user: User = {
    ...{ id: asId<UserId>(`as-${role}`), pid: asId<UserPid>(`pid-${role}`), accountId, type: 'human' },
    ...{ loginName: role, email: 'x@example.org', nickname: role, name: role },
    login: { method: 'password', password: 'pass-word' },
    profiles: [firstProfileId(accountId, role)],
    ...{ maxChats: 1, skills: [], enabled: true, createdBy: null },
  };
  world.users[user.id] = user;
  return user;
}
