import type { Fact } from '#model/fact';
import type { ConversationId, UserId } from '#model/ids';
import { queuesOf } from '#model/queue';
import type { World } from '#model/world';
import { lostOffers } from './lost-offers';
import { offerRing } from './offer-ring';
import { goesFirst, matchOf, nextFor, type Match } from './serve-queue';

/** Remembers whom the facts of one input touch, and brings together who waits and who has room once they are all true. */
export interface Matcher {
  /** Just before and just after a fact becomes true. */
  note(fact: Fact): void;
  /** Everybody: the world is another one, or nobody knows what was true when it stopped. */
  noteAll(): void;
  /** What follows next: offers that are void are taken back, then one offer at a time. Empty when the world is at rest. [RT15] */
  next(now: number): readonly Fact[];
}

/**
 * At rest nobody waits beside somebody who could take them. So after an input only those it touched can be brought together:
 * conversations that have begun to wait, and agents who may have a place more.
 */
export function createMatcher(world: World): Matcher {
  const conversations = new Set<ConversationId>();
  const agents = new Set<UserId>();
  /** Queues of agents who may have come or gone. */
  const queues = new Set<string>();

  function noteConversation(id: ConversationId | undefined): void {
    const phase = id === undefined ? undefined : world.conversations[id]?.phase;
    if (id === undefined || !phase) return;
    if (phase.name === 'waiting') conversations.add(id);
    if (phase.name === 'assigned') agents.add(phase.userId);
    const ring = phase.name === 'ringing' ? world.rings[phase.ringId] : undefined;
    if (ring) agents.add(ring.userId);
  }

  function noteAgent(userId: UserId): void {
    agents.add(userId);
    const user = world.users[userId];
    if (user) for (const { key } of queuesOf(user)) queues.add(key);
  }

  /** Who passed a conversation on may have it back once nobody else is there. [RT14] */
  function noteAlone(): void {
    for (const key of queues) {
      const [alone, ...others] = world.online[key]?.slice(0, 2) ?? [];
      if (alone !== undefined && others.length === 0) agents.add(alone);
    }
    queues.clear();
  }

  function best(): Match | null {
    let found: Match | null = null;
    const consider = (match: Match | null) => {
      if (match && (!found || goesFirst(match, found))) found = match;
      return match !== null;
    };
    // Offers only take places away: who can be brought together with nobody now cannot be later either.
    for (const id of conversations)
      if (!consider(matchOf(world, world.conversations[id]))) conversations.delete(id);
    for (const userId of agents)
      if (!consider(matchOf(world, nextFor(world, userId) ?? undefined))) agents.delete(userId);
    return found;
  }

  return {
    note(fact) {
      noteConversation(conversationOf(world, fact));
      if (fact.type === 'agent.stateChanged') noteAgent(fact.userId);
      if (fact.type === 'user.saved') noteAgent(fact.user.id);
    },
    noteAll() {
      for (const agent of Object.values(world.agents)) agents.add(agent.userId);
      for (const queue of Object.values(world.queues)) for (const id of queue) conversations.add(id);
    },
    next(now) {
      noteAlone();
      for (const userId of agents) {
        const lost = lostOffers(world, userId, now);
        if (lost.length > 0) return lost;
      }
      const match = best();
      return match ? [offerRing(world, match.conversation, match.pick, now)] : [];
    },
  };
}

/** The conversation whose place or queue a fact may change. */
function conversationOf(world: World, fact: Fact): ConversationId | undefined {
  switch (fact.type) {
    case 'conversation.opened':
      return fact.conversation.id;
    case 'conversation.queued':
    case 'conversation.assigned':
    case 'conversation.closed':
      return fact.conversationId;
    case 'ring.offered':
      return fact.ring.conversationId;
    case 'ring.settled':
      return world.rings[fact.ringId]?.conversationId;
    default:
      return undefined;
  }
}
