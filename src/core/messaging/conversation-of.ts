import type { Conversation } from '#model/conversation';
import type { ConsumerId } from '#model/ids';
import type { World } from '#model/world';

/** The consumer's open conversation, if there is one. */
export function openConversationOf(world: World, consumerId: ConsumerId): Conversation | undefined {
  const last = world.conversationsOf[consumerId]?.at(-1);
  const conversation = last === undefined ? undefined : world.conversations[last];
  return conversation?.phase.name === 'ended' ? undefined : conversation;
}
