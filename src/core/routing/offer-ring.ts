import type { Conversation } from '#model/conversation';
import type { Fact } from '#model/fact';
import { asId, type RingId } from '#model/ids';
import type { World } from '#model/world';
import { ringExpiry } from './agent-load';
import type { Pick } from './pick-agent';

/** Offers a waiting conversation to the agent who was picked for it. [RT5] */
export function offerRing(
  world: World,
  conversation: Conversation,
  { userId, because }: Pick,
  now: number,
): Fact<'ring.offered'> {
  return {
    type: 'ring.offered',
    at: now,
    because,
    ring: {
      id: freshRingId(world, conversation, now),
      state: 'waiting',
      conversationId: conversation.id,
      userId,
      skillId: conversation.skillId,
      offeredAt: now,
      expiresAt: ringExpiry(world.accounts[conversation.accountId], now),
    },
  };
}

/** `<conversation>_<account>_<ms>`; two offers in one millisecond take the next free one. */
function freshRingId(world: World, conversation: Conversation, now: number): RingId {
  let stamp = now;
  const name = () => asId<RingId>(`${conversation.id}_${conversation.accountId}_${stamp}`);
  while (world.rings[name()]) stamp += 1;
  return name();
}
