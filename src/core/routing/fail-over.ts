import { botIdOf } from '#model/connector';
import type { Fact } from '#model/fact';
import type { UserId } from '#model/ids';
import { listOf } from '#model/list-of';
import type { World } from '#model/world';
import { hasRoom } from './agent-load';
import { giveUp, heldBy } from './give-up';
import { onlineFor } from './online';

/** What a bot holds by a user who is gone, and can have by another one who is Online, goes there; the rest waits for the user to come back. [RT19] */
export function failOver(world: World, userId: UserId, now: number): Fact<'conversation.queued'>[] {
  const connectors = listOf(world, 'connectors');
  const bots = new Set(connectors.filter((one) => one.userId === userId).map(botIdOf));
  const twins = new Set(
    connectors.filter((one) => one.userId !== userId && bots.has(botIdOf(one))).map((one) => one.userId),
  );
  const can = heldBy(world, userId).filter((id) => {
    const conversation = world.conversations[id];
    return (
      conversation && onlineFor(world, conversation).some((one) => twins.has(one) && hasRoom(world, one))
    );
  });
  return giveUp(world, userId, can, 'failed-over', now);
}
