import type { Conversation } from '#model/conversation';
import type { UserId } from '#model/ids';
import { anySkill, type World } from '#model/world';
import { hasRoom } from './agent-load';
import { eligibleAgents } from './eligible-agents';
import { pickAgent, timesPassed, type Pick } from './pick-agent';

/** A waiting conversation and who is to be offered it. */
export interface Match {
  readonly conversation: Conversation;
  readonly pick: Pick;
}

/** Who gets this conversation now; null while it does not wait, or nobody can take it. */
export function matchOf(world: World, conversation: Conversation | undefined): Match | null {
  if (conversation?.phase.name !== 'waiting') return null;
  const pick = pickAgent(eligibleAgents(world, conversation), conversation.refusedBy);
  return pick && { conversation, pick };
}

/** Of two offers the one to make first: one that this agent has not let pass, then of whoever waits longest. [RT4] [RT6] */
export function goesFirst(a: Match, b: Match): boolean {
  const passed = timesPassedBy(a) - timesPassedBy(b);
  return passed !== 0 ? passed < 0 : waitsLonger(a.conversation, b.conversation);
}

function timesPassedBy({ conversation, pick }: Match): number {
  return timesPassed(conversation.refusedBy, pick.candidate.user.id);
}

function waitsLonger(a: Conversation, b: Conversation): boolean {
  return since(a) !== since(b) ? since(a) < since(b) : a.openedAt < b.openedAt;
}

function since({ phase }: Conversation): number {
  return phase.name === 'waiting' ? phase.since : Infinity;
}

/** The conversation an agent with room is offered first; null when none waits or there is no room. [RT6] */
export function nextFor(world: World, userId: UserId): Conversation | null {
  const user = world.users[userId];
  const agent = world.agents[userId];
  if (!user?.enabled || agent?.state !== 'online' || !hasRoom(user, agent)) return null;
  let best: Conversation | null = null;
  for (const key of [...user.skills, anySkill]) {
    for (const id of world.queues[key] ?? []) {
      const one = world.conversations[id];
      if (one?.accountId !== user.accountId || isPassedOnBy(world, one, userId)) continue;
      if (best === null || comesBefore(one, best, userId)) best = one;
      // The rest of a queue has waited less long.
      if (!one.refusedBy.includes(userId)) break;
    }
  }
  return best;
}

function comesBefore(a: Conversation, b: Conversation, userId: UserId): boolean {
  const passed = timesPassed(a.refusedBy, userId) - timesPassed(b.refusedBy, userId);
  return passed !== 0 ? passed < 0 : waitsLonger(a, b);
}

/** Passed on by this agent, and somebody else is there for it. [RT14] */
function isPassedOnBy(world: World, conversation: Conversation, userId: UserId): boolean {
  if (conversation.handover?.from !== userId) return false;
  return !eligibleAgents(world, conversation).some(({ user }) => user.id === userId);
}
