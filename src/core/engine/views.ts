import type { Conversation } from '#model/conversation';
import type { UserId } from '#model/ids';
import type { Message } from '#model/message';
import type { Ring } from '#model/ring';
import { ttrSeconds } from '#model/ttr';
import type { World } from '#model/world';
import { assignedAgent } from '../messaging/participants';
import { answerDueAt, ttrOf } from '../routing/answer-due';
import { oldIdOf } from '../protocol/old-id';
import type { ConversationView, EventView, ParticipantView, RingView } from '../protocol/views';

const systemView: ParticipantView = { role: 'CONTROLLER', oldId: 'system', pid: 'system' };

function viewUser(world: World, userId: UserId, role: ParticipantView['role']): ParticipantView[] {
  const user = world.users[userId];
  return user ? [{ role, oldId: oldIdOf(user), pid: user.pid }] : [];
}

/** Whose it is, or was when it ended. [MS29] */
function agentOf(conversation: Conversation): UserId | null {
  const { phase } = conversation;
  return phase.name === 'ended' ? (phase.userId ?? null) : assignedAgent(conversation);
}

function viewParticipants(world: World, conversation: Conversation): ParticipantView[] {
  const { consumerId } = conversation;
  const agent = agentOf(conversation);
  const onlookers = conversation.onlookers.filter(({ userId }) => userId !== agent);
  return [
    { role: 'CONSUMER', oldId: consumerId, pid: consumerId },
    ...(agent === null ? [] : viewUser(world, agent, 'ASSIGNED_AGENT')),
    ...onlookers.flatMap(({ userId, role }) =>
      viewUser(world, userId, role === 'manager' ? 'MANAGER' : 'READER'),
    ),
  ];
}

function lastContent(world: World, conversation: Conversation): EventView | null {
  const messages = world.messages[conversation.id] ?? [];
  for (let place = messages.length - 1; place >= 0; place -= 1) {
    const message = messages[place];
    if (message?.event.type === 'content' && message.audience === 'all')
      return viewMessage(world, conversation, message);
  }
  return null;
}

export function viewConversation(world: World, conversation: Conversation): ConversationView {
  const { phase } = conversation;
  const ttr = ttrOf(conversation);
  return {
    id: conversation.id,
    accountId: conversation.accountId,
    skillId: conversation.skillId ?? '-1',
    participants: viewParticipants(world, conversation),
    open: phase.name !== 'ended',
    startedAt: conversation.openedAt,
    endedAt: phase.name === 'ended' ? phase.at : null,
    closeReason: phase.name === 'ended' ? phase.reason : null,
    updatedAt: conversation.updatedAt,
    campaign:
      conversation.campaignId !== null && conversation.engagementId !== null
        ? { campaignId: conversation.campaignId, engagementId: conversation.engagementId }
        : null,
    ttr: { type: ttr.type, seconds: ttrSeconds(ttr) },
    answerDueAt: answerDueAt(conversation),
    lastContent: lastContent(world, conversation),
    unread: {},
  };
}

export function viewAuthor(world: World, author: Message['author']): ParticipantView {
  if (author.kind === 'consumer')
    return { role: 'CONSUMER', oldId: author.consumerId, pid: author.consumerId };
  if (author.kind === 'system') return systemView;
  const role = author.role === 'manager' ? 'MANAGER' : 'ASSIGNED_AGENT';
  return viewUser(world, author.userId, role)[0] ?? { ...systemView, role };
}

export function viewMessage(world: World, conversation: Conversation, message: Message): EventView {
  return {
    conversationId: conversation.id,
    originator: viewAuthor(world, message.author),
    body: { kind: 'stored', message },
  };
}

const ringStates = {
  waiting: 'WAITING',
  accepted: 'ACCEPTED',
  rejected: 'REJECTED',
  expired: 'EXPIRED',
  cancelled: 'CANCELLED',
} as const;

export function viewRing(conversation: Conversation, ring: Ring): RingView {
  return {
    id: ring.id,
    state: ringStates[ring.state],
    conversationId: conversation.id,
    consumerId: conversation.consumerId,
    accountId: conversation.accountId,
    skillId: ring.skillId ?? '-1',
    offeredAt: ring.offeredAt,
    expiresAt: ring.expiresAt,
    answerDueAt: answerDueAt(conversation),
  };
}
