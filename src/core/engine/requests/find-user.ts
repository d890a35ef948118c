import { listOf } from '#model/list-of';
import type { User } from '#model/user';
import type { World } from '#model/world';
import type { Client } from '#model/client';
import { oldIdOf } from '../../protocol/old-id';

/** A user of the socket's account by `<account>.<user>`, pid or bare id: clients send all three. */
export function findUser(
  { world, client }: { readonly world: World; readonly client: Client },
  text: string,
): User | undefined {
  return listOf(world, 'users').find(
    (user) =>
      user.accountId === client.accountId &&
      (user.id === text || user.pid === text || oldIdOf(user) === text),
  );
}
