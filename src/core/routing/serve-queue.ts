import type { Conversation } from '#model/conversation';
import type { UserId } from '#model/ids';
import { queuesOf } from '#model/queue';
import type { World } from '#model/world';
import { rankOf } from './answer-due';
import { hasRoom } from './agent-load';
import { othersOnline } from './online';
import { pickAgent, type Pick } from './pick-agent';

/** A waiting conversation and who is to be offered it. */
export interface Match {
  readonly conversation: Conversation;
  readonly pick: Pick;
}

/** Who gets this conversation now; null while it does not wait, or nobody can take it. */
export function matchOf(world: World, conversation: Conversation | undefined): Match | null {
  if (conversation?.phase.name !== 'waiting') return null;
  const pick = pickAgent(world, conversation);
  return pick && { conversation, pick };
}

/** Of two offers the one to make first: one that this agent has not let pass, then of whoever is served first. [RT4] [RT6] [RT30] */
export function goesFirst(a: Match, b: Match): boolean {
  const passed = Number(hasPassed(a)) - Number(hasPassed(b));
  return passed !== 0 ? passed < 0 : isServedBefore(a.conversation, b.conversation);
}

function hasPassed({ conversation, pick }: Match): boolean {
  return conversation.refusedBy.includes(pick.userId);
}

function isServedBefore(a: Conversation, b: Conversation): boolean {
  const [rank, other] = [rankOf(a), rankOf(b)];
  return rank !== other ? rank < other : a.openedAt < b.openedAt;
}

/** The conversation an agent with room is offered first; null when none waits or there is no room. [RT6] */
export function nextFor(world: World, userId: UserId): Conversation | null {
  const user = world.users[userId];
  if (!user?.enabled || world.agents[userId]?.state !== 'online') return null;
  let fresh: Conversation | null = null;
  let again: Conversation | null = null;
  for (const { key, kind } of queuesOf(user)) {
    if (!hasRoom(world, userId, kind)) continue;
    for (const id of world.queues[key] ?? []) {
      const one = world.conversations[id];
      if (!one || isPassedOnBy(world, one, userId)) continue;
      if (one.refusedBy.includes(userId)) again = earlier(again, one);
      else {
        fresh = earlier(fresh, one);
        // The rest of a queue is served later.
        break;
      }
    }
  }
  return fresh ?? again;
}

function earlier(best: Conversation | null, one: Conversation): Conversation {
  return best === null || isServedBefore(one, best) ? one : best;
}

/** Passed on by this agent, and somebody else is there for it. [RT14] */
function isPassedOnBy(world: World, conversation: Conversation, userId: UserId): boolean {
  return conversation.handover?.from === userId && othersOnline(world, conversation) > 0;
}
