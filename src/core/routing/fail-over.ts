import { personKey } from '#model/client';
import { botIdOf } from '#model/connector';
import type { Conversation } from '#model/conversation';
import type { Fact } from '#model/fact';
import type { UserId } from '#model/ids';
import { listOf } from '#model/list-of';
import { timerKey } from '#model/timer';
import type { World } from '#model/world';
import { placesLeft } from './agent-load';
import { giveUp, heldBy } from './give-up';
import { onlineFor } from './online';

/** What a bot holds by a user who is gone, and can have by another one who is there, goes to that one; the rest waits for the user to come back. [RT19] */
export function failOver(world: World, userId: UserId, now: number): Fact<'conversation.queued'>[] {
  const twins = twinsOf(world, userId);
  const taken: string[] = [];
  const can = heldBy(world, userId).filter((id) => {
    const conversation = world.conversations[id];
    if (!conversation) return false;
    const { kind } = conversation;
    const placeOf = (twin: UserId) => `${twin} ${kind}`;
    const isFree = (twin: UserId) =>
      placesLeft(world, twin, kind) > taken.filter((one) => one === placeOf(twin)).length;
    const twin = onlineFor(world, conversation).find((one) => twins.includes(one) && isFree(one));
    if (twin !== undefined) taken.push(placeOf(twin));
    return twin !== undefined;
  });
  return giveUp(world, userId, can, 'failed-over', now);
}

/** Somebody has come who can have what others by whom the same bot speaks still hold, and for whom nobody waits any more. [RT32] */
export function takeOverFromLost(world: World, userId: UserId, now: number): Fact<'conversation.queued'>[] {
  return sameBotAs(world, userId)
    .filter((one) => !isThere(world, one) && !world.timers[timerKey({ kind: 'agent-gone', userId: one })])
    .flatMap((lost) => failOver(world, lost, now));
}

/** Who is Online for it and is not the same bot: asked only when none of its users takes it. [RT19] */
export function othersThanTwins(world: World, userId: UserId, conversation: Conversation): readonly UserId[] {
  const twins = twinsOf(world, userId);
  return onlineFor(world, conversation).filter((one) => !twins.includes(one));
}

/** The other users by whom the same bot speaks and who are there: whose line is gone will be missed too. */
function twinsOf(world: World, userId: UserId): readonly UserId[] {
  return sameBotAs(world, userId).filter((one) => isThere(world, one));
}

function sameBotAs(world: World, userId: UserId): readonly UserId[] {
  const connectors = listOf(world, 'connectors');
  const bots = new Set(connectors.filter((one) => one.userId === userId).map(botIdOf));
  return connectors
    .filter((one) => one.userId !== userId && botIdOf(one) !== null && bots.has(botIdOf(one)))
    .map((one) => one.userId);
}

const isThere = (world: World, userId: UserId) =>
  world.clientsOf[personKey({ kind: 'user', userId })] !== undefined;
