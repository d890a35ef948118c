import type { Fact } from '#model/fact';
import { asId, type ConversationId, type UserId } from '#model/ids';
import type { World } from '#model/world';

/** Everything an agent holds goes back to its queues: the agent is not there any more. [RT10] [RT16] */
export function giveUpAll(world: World, userId: UserId, now: number): Fact<'conversation.queued'>[] {
  return giveUp(world, userId, heldBy(world, userId), 'agent-gone', now);
}

export function heldBy(world: World, userId: UserId): readonly ConversationId[] {
  return Object.keys(world.agents[userId]?.conversations ?? {}).map((id) => asId<ConversationId>(id));
}

/** These of an agent go back to their queues. */
export function giveUp(
  world: World,
  userId: UserId,
  conversationIds: readonly ConversationId[],
  because: 'agent-gone' | 'failed-over',
  now: number,
): Fact<'conversation.queued'>[] {
  return conversationIds.map((conversationId) => {
    return {
      type: 'conversation.queued',
      at: now,
      conversationId,
      skillId: world.conversations[conversationId]?.skillId ?? null,
      from: userId,
      handover: false,
      because,
    };
  });
}
