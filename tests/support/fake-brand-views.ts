import type { ConversationView, EventView, ParticipantView, RingView } from '#core/protocol/views';
import { asId, type ConsumerId, type ConversationId, type RingId, type UserId } from '#model/ids';
import type { Author, Message } from '#model/message';
import type { User } from '#model/user';

/** What the fake platform knows of one conversation. */
export interface Talked {
  readonly id: ConversationId;
  readonly messages: Message[];
  agent: User | null;
  open: boolean;
}

export const consumer = { kind: 'consumer', consumerId: asId<ConsumerId>('consumer') } as const;
/** Somebody who is no connector. */
export const human = { kind: 'user', userId: asId<UserId>('901'), role: 'assigned-agent' } as const;

const consumerView: ParticipantView = { role: 'CONSUMER', oldId: 'consumer', pid: 'consumer' };

function viewUser({ accountId, id, pid }: User): ParticipantView {
  return { role: 'ASSIGNED_AGENT', oldId: `${accountId}.${id}`, pid };
}

export function viewTalked({ id, agent, open }: Talked, user: User): ConversationView {
  return {
    id,
    accountId: user.accountId,
    skillId: '-1',
    participants: agent === null ? [consumerView] : [consumerView, viewUser(agent)],
    open,
    startedAt: 0,
    endedAt: null,
    closeReason: null,
    updatedAt: 0,
    campaign: null,
    ttr: { type: 'NORMAL', seconds: 3_600 },
    answerDueAt: null,
    lastContent: null,
    unread: {},
  };
}

export function viewMessage(
  conversationId: ConversationId,
  message: Message,
  users: readonly User[],
): EventView {
  return { conversationId, originator: viewAuthor(message.author, users), body: { kind: 'stored', message } };
}

function viewAuthor(author: Author, users: readonly User[]): ParticipantView {
  if (author.kind === 'consumer') return consumerView;
  if (author.kind === 'system') return { role: 'CONTROLLER', oldId: 'system', pid: 'system' };
  const user = users.find(({ id }) => id === author.userId);
  return user
    ? viewUser(user)
    : { role: 'ASSIGNED_AGENT', oldId: `1234.${author.userId}`, pid: `pid-${author.userId}` };
}

export function viewOffer(
  id: RingId,
  state: RingView['state'],
  { conversationId, user }: { readonly conversationId: ConversationId; readonly user: User },
): RingView {
  return {
    id,
    state,
    conversationId,
    consumerId: consumer.consumerId,
    accountId: user.accountId,
    skillId: '-1',
    answerDueAt: null,
    offeredAt: 0,
    expiresAt: 72_000,
  };
}
