import { asId, type ConversationId, type RingId } from '#model/ids';
import type { AgentClientState, DeskConversation, Offer } from '#sdk/index';
import { quiet } from '../fake-desk';

export const id = (name: string) => asId<ConversationId>(name);
export const offer = (name: string): Offer => ({
  id: asId<RingId>(`ring of ${name}`),
  conversationId: id(name),
  skillId: '1',
  expiresAt: 60_000,
});
export const talk = (name: string, open = true): DeskConversation => ({
  id: id(name),
  skillId: '1',
  consumerName: name,
  open,
  startedAt: 0,
  lines: [],
  typing: null,
  unread: 0,
});
export const state = (changes: Partial<AgentClientState>): AgentClientState => ({ ...quiet, ...changes });
export const unknown = () => undefined;
