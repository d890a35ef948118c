import { accountDefaults } from '#model/account';
import { personKey } from '#model/client';
import type { Conversation } from '#model/conversation';
import { kindRules } from '#model/conversation-kind';
import type { UserId } from '#model/ids';
import { timerKey, type About } from '#model/timer';
import type { World } from '#model/world';
import { hasLeft, waitsForConsumer } from '../../messaging/presence';
import { chatWaitsOf } from '../chat-waits';
import { arm, disarm } from './arm';

const isArmed = (world: World, about: About) => world.timers[timerKey(about)] !== undefined;

/**
 * An agent who is not there stays neither Available nor the holder of anything for longer than the grace time, as far as somebody else
 * can have it. To be called after whatever changes one of these. [RT10] [RT19]
 */
export function watchAgent(world: World, userId: UserId, at: number): void {
  const about = { kind: 'agent-gone', userId } as const;
  const agent = world.agents[userId];
  const user = world.users[userId];
  const holds = agent !== undefined && agent.open > 0;
  const isThere = world.clientsOf[personKey({ kind: 'user', userId })] !== undefined;
  if (!agent || !user || isThere || (agent.state === 'offline' && !holds)) return disarm(world, about);
  if (isArmed(world, about)) return;
  const { agentGraceMs } = world.accounts[user.accountId] ?? accountDefaults;
  arm(world, about, at + agentGraceMs);
}

/** The consumer's last socket has just gone, or the conversation waits anew while nobody is there. [MS15] */
export function watchForReturn(
  world: World,
  { id, kind, phase, consumerId }: Conversation,
  at: number,
): void {
  const about = { kind: 'consumer-gone', conversationId: id } as const;
  const { consumerGraceMs } = kindRules[kind];
  if (consumerGraceMs !== null && phase.name !== 'ended' && hasLeft(world, { kind, consumerId }))
    arm(world, about, at + consumerGraceMs);
  else disarm(world, about);
}

/**
 * How long a conversation waits for its consumer; `anew` when somebody has just written to them. To be called after whatever
 * changes whose turn it is, who has the conversation, and whether the consumer is there. [MS16] [MS17]
 */
export function watchSilence(world: World, conversation: Conversation, at: number, anew = false): void {
  const { id: conversationId, kind } = conversation;
  const silent = { kind: 'consumer-silent', conversationId } as const;
  const timeout = { kind: 'consumer-timeout', conversationId } as const;
  const waits = waitsForConsumer(world, conversation);
  if (waits && !anew && (isArmed(world, silent) || isArmed(world, timeout))) return;
  disarm(world, silent);
  disarm(world, timeout);
  if (!waits) return;
  const { warningMs, closeMs } = chatWaitsOf(world, conversation) ?? kindRules[kind];
  if (warningMs !== null) arm(world, silent, at + warningMs);
  else arm(world, timeout, at + closeMs);
}

/** A warning that was given starts the last wait. [MS16] */
export function followTimer(world: World, about: About, at: number): void {
  if (about.kind !== 'consumer-silent') return;
  const { conversationId } = about;
  const conversation = world.conversations[conversationId];
  if (!conversation) return;
  const waits = chatWaitsOf(world, conversation);
  const closeMs = waits ? Math.max(0, waits.closeMs - waits.warningMs) : kindRules[conversation.kind].closeMs;
  arm(world, { kind: 'consumer-timeout', conversationId }, at + closeMs);
}
