import type { Person } from '#model/client';
import { hasPermission } from '#model/profile';
import type { World } from '#model/world';

/** Managers and administrators may act on conversations they have not joined. */
export function mayManage(world: World, person: Person): boolean {
  if (person.kind !== 'user') return false;
  const user = world.users[person.userId];
  return user !== undefined && hasPermission(user, world.profiles, 'manage-conversations');
}
