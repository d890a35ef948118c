import { asked, ESCALATION_FAILED, type BotRun } from '#model/bot-run';
import { showsOthers, type Person } from '#model/client';
import type { Conversation } from '#model/conversation';
import { kindRules } from '#model/conversation-kind';
import type { Fact } from '#model/fact';
import type { UserId } from '#model/ids';
import { listOf } from '#model/list-of';
import { usersOfProfile } from '#model/profile';
import type { World } from '#model/world';
import { automaticLines, transferFailedNote } from '../messaging/automatic-lines';
import { mayManage } from '../messaging/may-manage';
import { openConversationOf } from '../messaging/conversation-of';
import { clientsOf, isSaidToHaveLeft, presenceMark } from '../messaging/presence';
import { publishSystemLine } from '../messaging/publish-message';
import { takeOverFromLost } from '../routing/fail-over';
import { giveUpAll } from '../routing/give-up';
import { lostOffers } from '../routing/lost-offers';
import { othersOnline } from '../routing/online';
import { beginAnew, speakerIdOfUser } from './bot-server';
import type { Moment } from './moment';

/** What follows from one fact that has just become true: returns, lines of the platform. Offers are the matcher's. */
export function react(world: World, fact: Fact, { now, realNow }: Pick<Moment, 'now' | 'realNow'>): Fact[] {
  switch (fact.type) {
    case 'conversation.queued':
      return [...queued(world, fact, now), ...letClockGo(world, now, realNow)];
    case 'conversation.assigned':
      return assigned(world, fact, now);
    case 'conversation.closed':
      return [
        ...platformLine(world, fact, automaticLines.ended(fact.reason), now),
        ...letClockGo(world, now, realNow),
      ];
    case 'client.connected':
      return welcomeBack(world, fact.client.person, now);
    case 'client.identified':
      return welcomeBack(world, fact.person, now);
    case 'agent.stateChanged':
      return fact.state === 'online'
        ? takeOverFromLost(world, fact.userId, now)
        : lostOffers(world, fact.userId, now);
    case 'user.saved':
      return fact.user.enabled
        ? endWideSubscriptions(world, fact.user.id, now)
        : [...retire(world, fact.user.id, now), ...sendAway(world, fact.user.id, now)];
    case 'profile.saved':
      return usersOfProfile(fact.profile.id, listOf(world, 'users')).flatMap(({ id }) =>
        endWideSubscriptions(world, id, now),
      );
    case 'user.deleted':
      return sendAway(world, fact.userId, now);
    case 'bot.turnTaken':
      return fact.log.some(({ kind }) => kind === 'paused') && holdsClock(world, fact.run)
        ? holdClock(world, now, realNow)
        : letClockGo(world, now, realNow);
    case 'bot.begun':
    case 'bot.deleted':
      return letClockGo(world, now, realNow);
    default:
      return [];
  }
}

/** Virtual time stands still while a bot waits at a breakpoint, unless somebody sets it going. [EN27] */
function holdClock(world: World, now: number, realNow: number): Fact[] {
  if (world.clock.mode !== 'running') return [];
  const clock = { ...world.clock, mode: 'held', virtualAt: now, realAt: realNow } as const;
  return [{ type: 'clock.changed', at: now, clock }];
}

/** In a conversation that is not the bot's any more nobody waits for it. */
function holdsClock(world: World, run: BotRun): boolean {
  if (asked(run, 'breakpoint') === null) return false;
  if (run.channel.kind === 'preview') return true;
  const phase = world.conversations[run.channel.conversationId]?.phase;
  return phase?.name === 'assigned' && speakerIdOfUser(world, phase.userId) === run.botId;
}

function letClockGo(world: World, now: number, realNow: number): Fact[] {
  if (world.clock.mode !== 'held') return [];
  if (Object.values(world.botRuns).some((run) => holdsClock(world, run))) return [];
  const clock = { ...world.clock, mode: 'running', virtualAt: now, realAt: realNow } as const;
  return [{ type: 'clock.changed', at: now, clock }];
}

function assigned(world: World, fact: Fact<'conversation.assigned'>, now: number): Fact[] {
  const { userId, conversationId, because } = fact;
  const conversation = world.conversations[conversationId];
  if (because === 'accepted') {
    return [...greetBy(world, userId, fact, now), ...beginAnew(world, userId, conversationId, now)];
  }
  return because === 'came-back' && conversation ? [tellFailed(world, conversation, userId, now)] : [];
}

/** Agents who were told that the visitor left are told of the return. [MS15] */
function welcomeBack(world: World, person: Person | null, now: number): Fact[] {
  if (person?.kind !== 'consumer') return [];
  const conversation = openConversationOf(world, person.consumerId);
  if (!conversation || !isSaidToHaveLeft(world, conversation)) return [];
  const mark = presenceMark('back');
  return [publishSystemLine(conversation, automaticLines.back(), 'agents-and-managers', now, mark)];
}

function queued(world: World, fact: Fact<'conversation.queued'>, now: number): Fact[] {
  const conversation = world.conversations[fact.conversationId];
  if (!conversation) return [];
  const { handover, kind } = conversation;
  const comesBack = fact.handover && kindRules[kind].returnsWhenNobody;
  if (comesBack && handover && othersOnline(world, conversation) === 0)
    return giveBack(world, conversation, handover.from, now);
  const line = fact.because === 'agent-gone' ? automaticLines.agentGone() : automaticLines.transfer();
  // The same bot goes on. [RT19]
  const isSilent = fact.because === 'skill-changed' || fact.because === 'failed-over';
  return isSilent ? [] : platformLine(world, fact, line, now);
}

/** Nobody could take the transferred chat: the sender has it again. [RT11] */
function giveBack(world: World, conversation: Conversation, userId: UserId, now: number): Fact[] {
  return [
    {
      type: 'conversation.assigned',
      at: now,
      conversationId: conversation.id,
      userId,
      because: 'transfer-failed',
    },
    tellFailed(world, conversation, userId, now),
  ];
}

/** A bot is told by the failure marker, a human by a sentence; the consumer sees neither. [RT11] [RT17] */
function tellFailed(world: World, conversation: Conversation, userId: UserId, now: number): Fact {
  const note = world.users[userId]?.type === 'bot' ? ESCALATION_FAILED : transferFailedNote;
  return publishSystemLine(conversation, note, 'agents-and-managers', now);
}

function greetBy(world: World, userId: UserId, fact: Fact<'conversation.assigned'>, now: number): Fact[] {
  const user = world.users[userId];
  return user ? platformLine(world, fact, automaticLines.joined(user.nickname || user.name), now) : [];
}

/** A line for everybody, where the platform speaks. [MS12] */
function platformLine(
  world: World,
  { conversationId }: { readonly conversationId: Conversation['id'] },
  text: string,
  now: number,
): Fact[] {
  const conversation = world.conversations[conversationId];
  return conversation && kindRules[conversation.kind].platformLines
    ? [publishSystemLine(conversation, text, 'all', now)]
    : [];
}

/** Who is disabled is gone at once, whatever they held. [RT16] */
function retire(world: World, userId: UserId, now: number): Fact[] {
  const state = world.agents[userId]?.state;
  const off: Fact[] =
    state === undefined || state === 'offline'
      ? []
      : [{ type: 'agent.stateChanged', at: now, userId, state: 'offline' }];
  return [...off, ...giveUpAll(world, userId, now)];
}

/** Who may not work here any more hears nothing from here any more. [AC2] */
function sendAway(world: World, userId: UserId, at: number): Fact[] {
  const person = { kind: 'user', userId } as const;
  const looksOn = Object.values(world.conversations).filter(
    ({ phase, onlookers }) => phase.name !== 'ended' && onlookers.some((one) => one.userId === userId),
  );
  return [
    ...looksOn.map((one): Fact => ({ type: 'conversation.left', at, conversationId: one.id, userId })),
    ...clientsOf(world, person).map(({ id }): Fact => ({
      type: 'client.gone',
      at,
      clientId: id,
      person,
      because: 'unauthorized',
    })),
  ];
}

/** Who is no manager any more sees the conversations of others no longer. [AC10] */
function endWideSubscriptions(world: World, userId: UserId, at: number): Fact[] {
  const person = { kind: 'user', userId } as const;
  if (mayManage(world, person)) return [];
  return clientsOf(world, person).flatMap((client) =>
    Object.values(client.subscriptions)
      .filter((subscription) => showsOthers(subscription, userId))
      .map(({ id }): Fact => ({ type: 'client.unsubscribed', at, clientId: client.id, subscriptionId: id })),
  );
}
