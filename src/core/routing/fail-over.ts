import { personKey } from '#model/client';
import { botIdOf } from '#model/connector';
import type { Conversation } from '#model/conversation';
import type { Fact } from '#model/fact';
import type { UserId } from '#model/ids';
import { listOf } from '#model/list-of';
import type { World } from '#model/world';
import { placesLeft } from './agent-load';
import { giveUp, heldBy } from './give-up';
import { onlineFor } from './online';

/** What a bot holds by a user who is gone, and can have by another one who is there, goes to that one; the rest waits for the user to come back. [RT19] */
export function failOver(world: World, userId: UserId, now: number): Fact<'conversation.queued'>[] {
  const places = new Map(twinsOf(world, userId).map((twin) => [twin, placesLeft(world, twin)]));
  const can = heldBy(world, userId).filter((id) => {
    const conversation = world.conversations[id];
    const online = conversation ? onlineFor(world, conversation) : [];
    const twin = online.find((one) => (places.get(one) ?? 0) > 0);
    if (twin !== undefined) places.set(twin, (places.get(twin) ?? 0) - 1);
    return twin !== undefined;
  });
  return giveUp(world, userId, can, 'failed-over', now);
}

/** Who is Online for it and is not the same bot: asked only when none of its users takes it. [RT19] */
export function othersThanTwins(world: World, userId: UserId, conversation: Conversation): readonly UserId[] {
  const twins = twinsOf(world, userId);
  return onlineFor(world, conversation).filter((one) => !twins.includes(one));
}

/** The other users by whom the same bot speaks and who are there: whose line is gone will be missed too. */
function twinsOf(world: World, userId: UserId): readonly UserId[] {
  const connectors = listOf(world, 'connectors');
  const bots = new Set(connectors.filter((one) => one.userId === userId).map(botIdOf));
  return connectors
    .filter((one) => one.userId !== userId && botIdOf(one) !== null && bots.has(botIdOf(one)))
    .map((one) => one.userId)
    .filter((one) => world.clientsOf[personKey({ kind: 'user', userId: one })] !== undefined);
}
