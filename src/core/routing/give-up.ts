import type { Fact } from '#model/fact';
import { asId, type ConversationId, type UserId } from '#model/ids';
import type { World } from '#model/world';

/** Everything an agent holds goes back to its queues: the agent is not there any more. [RT10] [RT16] */
export function giveUpAll(world: World, userId: UserId, now: number): Fact<'conversation.queued'>[] {
  return Object.keys(world.agents[userId]?.conversations ?? {}).map((id) => {
    const conversationId = asId<ConversationId>(id);
    return {
      type: 'conversation.queued',
      at: now,
      conversationId,
      skillId: world.conversations[conversationId]?.skillId ?? null,
      from: userId,
      handover: false,
      because: 'agent-gone',
    };
  });
}
