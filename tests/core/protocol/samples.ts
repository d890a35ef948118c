import { asId } from '#model/ids';
import { dialectOf } from '#core/protocol/dialect';
import type { ConversationView, EventView, Notice, ParticipantView, RingView } from '#core/protocol/views';

export const brand = dialectOf('brand');
export const consumer = dialectOf('consumer');
export const sides = ['brand', 'consumer'] as const;
export const read = (text: string) => JSON.parse(text) as { type: string; code: number; body: never };

const customer: ParticipantView = { role: 'CONSUMER', oldId: 'consumer-1', pid: 'consumer-1' };
const agent: ParticipantView = { role: 'ASSIGNED_AGENT', oldId: '31.5', pid: 'pid-5' };
export const line = (audience: 'all' | 'agents-and-managers', text = 'Hi'): EventView => ({
  conversationId: asId('c1'),
  originator: agent,
  body: {
    kind: 'stored',
    message: {
      sequence: 3,
      at: 1000,
      author: { kind: 'system' },
      audience,
      event: { type: 'content', text },
    },
  },
});
export const typing: EventView = {
  conversationId: asId('c1'),
  originator: agent,
  body: { kind: 'chat-state', state: 'COMPOSING' },
};
export const view: ConversationView = {
  id: asId('c1'),
  accountId: asId('31'),
  skillId: '99',
  participants: [customer, agent],
  open: true,
  startedAt: 1,
  endedAt: null,
  closeReason: null,
  updatedAt: 2,
  campaign: { campaignId: asId('67'), engagementId: asId('e') },
  ttr: { type: 'NORMAL', seconds: 3_600 },
  answerDueAt: null,
  lastContent: line('all'),
  unread: { 'consumer-1': 1 },
};
export const conversations = (type: 'UPSERT' | 'DELETE', one: ConversationView): Notice => ({
  kind: 'conversations',
  subscriptionId: asId('s1'),
  changes: [{ type, view: one }],
});

export const ring: RingView = {
  id: asId('c1_31_5'),
  state: 'WAITING',
  conversationId: asId('c1'),
  consumerId: asId('consumer-1'),
  accountId: asId('31'),
  skillId: '99',
  offeredAt: 5,
  expiresAt: 72_005,
  answerDueAt: null,
};
export const rings = (type: 'UPSERT' | 'DELETE', one: RingView): Notice => ({
  kind: 'rings',
  subscriptionId: asId('s2'),
  changes: [{ type, ring: one }],
});
