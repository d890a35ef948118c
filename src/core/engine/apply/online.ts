import { isAtWorkFor } from '#model/conversation-kind';
import { takeOut } from '#base/sorted';
import type { UserId } from '#model/ids';
import { queuesOf } from '#model/queue';
import type { World } from '#model/world';
import { placeAmong } from '../../routing/online';

/** Changes something that decides where this agent stands among those Online: state, load, limit, skills, rights. */
export function rerank(world: World, userId: UserId, change: () => void): void {
  standDown(world, userId);
  change();
  standBy(world, userId);
}

function standDown(world: World, userId: UserId): void {
  for (const { key, kind } of queuesServed(world, userId)) {
    const online = world.online[key] ?? [];
    const place = placeAmong(world, online, userId, kind);
    if (online[place] === userId) takeOut(online, place);
    if (online.length === 0) delete world.online[key];
  }
}

/** Takes the agent's place among those Online, if there is one to take. */
export function standBy(world: World, userId: UserId): void {
  for (const { key, kind } of queuesServed(world, userId)) {
    const online = (world.online[key] ??= []);
    online.splice(placeAmong(world, online, userId, kind), 0, userId);
  }
}

function queuesServed(world: World, userId: UserId): ReturnType<typeof queuesOf> {
  const user = world.users[userId];
  const agent = world.agents[userId];
  if (!user?.enabled || agent?.state !== 'online') return [];
  return queuesOf(user).filter(({ kind }) => isAtWorkFor(agent, kind));
}
