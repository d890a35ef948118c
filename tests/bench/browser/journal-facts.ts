import type { Fact } from '#model/fact';
import { asId, type AccountId, type ConsumerId, type ConversationId } from '#model/ids';

const consumerId = asId<ConsumerId>('consumer');
const conversationId = asId<ConversationId>('5a1f6c1e-9d1c-4a0e-8a55-0c7b2f1d3e4f');

/** Facts of one long talk: opened, then line after line. */
export function talkFacts(count: number): Fact[] {
  const accountId = asId<AccountId>('78901234');
  const opened: Fact = {
    type: 'conversation.opened',
    at: 1_700_000_000_000,
    conversation: {
      id: conversationId,
      accountId,
      kind: 'chat',
      consumerId,
      openedAt: 1_700_000_000_000,
      skillId: null,
      campaignId: null,
      engagementId: null,
      phase: { name: 'waiting', since: 1_700_000_000_000 },
      onlookers: [],
      refusedBy: [],
      handover: null,
      nextSequence: 0,
      updatedAt: 1_700_000_000_000,
      milestones: [],
    },
  };
  return [opened, ...Array.from({ length: count - 1 }, (_, sequence) => line(sequence))];
}

function line(sequence: number): Fact {
  const at = 1_700_000_000_000 + sequence * 1_000;
  return {
    type: 'message.published',
    at,
    conversationId,
    message: {
      sequence,
      at,
      author: { kind: 'consumer', consumerId },
      audience: 'all',
      event: {
        type: 'content',
        text: `Where is my parcel number ${sequence}? It should have come long ago.`,
      },
      metadata: [{ type: 'ExternalId', id: `line-${sequence}` }],
    },
  };
}
