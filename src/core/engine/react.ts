import { ESCALATION_FAILED } from '#model/bot-run';
import type { Conversation } from '#model/conversation';
import type { Fact } from '#model/fact';
import type { UserId } from '#model/ids';
import type { World } from '#model/world';
import { automaticLines, transferFailedNote } from '../messaging/automatic-lines';
import { publishSystemLine } from '../messaging/publish-message';
import { onlineAgents } from '../routing/eligible-agents';
import { offerRing } from '../routing/offer-ring';
import { beginAnew } from './bot-server';
import { longestWaitingFor } from '../routing/serve-queue';

/** What follows from one fact that has just become true: offers, returns, lines of the platform. */
export function react(world: World, fact: Fact, now: number): Fact[] {
  switch (fact.type) {
    case 'conversation.opened':
      return offer(world, world.conversations[fact.conversation.id], now);
    case 'conversation.queued':
      return [...queued(world, fact, now), ...serve(world, fact.from, now)];
    case 'conversation.assigned':
      return fact.because === 'accepted'
        ? [
            ...greetBy(world, fact.userId, fact, now),
            ...beginAnew(world, fact.userId, fact.conversationId, now),
          ]
        : [];
    case 'conversation.closed':
      return [
        ...lineInChat(world, fact, automaticLines.ended(fact.reason), now),
        ...serve(world, fact.agent, now),
      ];
    case 'ring.offered':
      return serve(world, fact.ring.userId, now);
    case 'ring.settled':
      return fact.outcome === 'accepted' ? [] : offeredOn(world, fact, now);
    case 'agent.stateChanged':
      return fact.state === 'online' ? serve(world, fact.userId, now) : withdraw(world, fact.userId, now);
    case 'user.saved':
      return fact.user.enabled ? serve(world, fact.user.id, now) : retire(world, fact.user.id, now);
    default:
      return [];
  }
}

function offer(world: World, conversation: Conversation | undefined, now: number): Fact[] {
  return conversation ? offerRing(world, conversation, now) : [];
}

/** Gives an agent with room the next one that waits; each offer brings the following one here again. [RT6] */
function serve(world: World, userId: UserId | null, now: number): Fact[] {
  const conversation = userId === null ? null : longestWaitingFor(world, userId);
  return conversation ? offerRing(world, conversation, now) : [];
}

function queued(world: World, fact: Fact<'conversation.queued'>, now: number): Fact[] {
  const conversation = world.conversations[fact.conversationId];
  if (!conversation) return [];
  const { handover, accountId, skillId } = conversation;
  if (
    fact.handover &&
    handover &&
    conversation.kind === 'chat' &&
    onlineAgents(world, accountId, skillId).length === 0
  ) {
    return giveBack(world, conversation, handover.from, now);
  }
  const line = fact.because === 'agent-gone' ? automaticLines.agentGone() : automaticLines.transfer();
  const told = fact.because === 'skill-changed' ? [] : lineInChat(world, fact, line, now);
  return [...told, ...offerRing(world, conversation, now)];
}

/** Nobody could take the transferred chat: the sender has it again. [RT11] */
function giveBack(world: World, conversation: Conversation, userId: UserId, now: number): Fact[] {
  const note = world.users[userId]?.type === 'bot' ? ESCALATION_FAILED : transferFailedNote;
  return [
    {
      type: 'conversation.assigned',
      at: now,
      conversationId: conversation.id,
      userId,
      because: 'transfer-failed',
    },
    publishSystemLine(conversation, note, 'agents-and-managers', now),
  ];
}

function greetBy(world: World, userId: UserId, fact: Fact<'conversation.assigned'>, now: number): Fact[] {
  const user = world.users[userId];
  return user ? lineInChat(world, fact, automaticLines.joined(user.nickname || user.name), now) : [];
}

/** A line for everybody, in chats only. [MS12] */
function lineInChat(
  world: World,
  { conversationId }: { readonly conversationId: Conversation['id'] },
  text: string,
  now: number,
): Fact[] {
  const conversation = world.conversations[conversationId];
  return conversation?.kind === 'chat' ? [publishSystemLine(conversation, text, 'all', now)] : [];
}

function offeredOn(world: World, { ringId }: Fact<'ring.settled'>, now: number): Fact[] {
  const ring = world.rings[ringId];
  return ring ? [...offer(world, world.conversations[ring.conversationId], now)] : [];
}

/** Takes back what an agent who is no longer Online was being offered. [RT9] */
function withdraw(world: World, userId: UserId, now: number): Fact[] {
  const rings = world.agents[userId]?.rings ?? [];
  return rings.map((ringId) => ({ type: 'ring.settled', at: now, ringId, outcome: 'cancelled' }));
}

function retire(world: World, userId: UserId, now: number): Fact[] {
  const state = world.agents[userId]?.state;
  return state === undefined || state === 'offline'
    ? []
    : [{ type: 'agent.stateChanged', at: now, userId, state: 'offline' }];
}
