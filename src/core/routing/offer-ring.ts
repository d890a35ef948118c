import type { Conversation } from '#model/conversation';
import type { Fact } from '#model/fact';
import { asId, type RingId } from '#model/ids';
import type { World } from '#model/world';
import { ringExpiry } from './agent-load';
import { eligibleAgents } from './eligible-agents';
import { pickAgent } from './pick-agent';

/** Offers a waiting conversation to the best agent there is; nothing while nobody can take it. [RT5] */
export function offerRing(world: World, conversation: Conversation, now: number): Fact[] {
  if (conversation.phase.name !== 'waiting') return [];
  const eligible = eligibleAgents(world, conversation.accountId, conversation.skillId);
  const pick = pickAgent(eligible, conversation.refusedBy);
  if (!pick) return [];
  return [
    {
      type: 'ring.offered',
      at: now,
      because: pick.because,
      ring: {
        id: freshRingId(world, conversation, now),
        state: 'waiting',
        conversationId: conversation.id,
        userId: pick.candidate.user.id,
        skillId: conversation.skillId,
        offeredAt: now,
        expiresAt: ringExpiry(world.accounts[conversation.accountId], now),
      },
    },
  ];
}

/** `<conversation>_<account>_<ms>`; two offers in one millisecond take the next free one. ums-protocol §4 */
function freshRingId(world: World, conversation: Conversation, now: number): RingId {
  let stamp = now;
  const name = () => asId<RingId>(`${conversation.id}_${conversation.accountId}_${stamp}`);
  while (world.rings[name()]) stamp += 1;
  return name();
}
