import { accountDefaults, type Account } from '#model/account';
import type { Agent } from '#model/agent';
import type { ConversationKind } from '#model/campaign';
import { isAtWorkFor, kindRules } from '#model/conversation-kind';
import type { UserId } from '#model/ids';
import type { World } from '#model/world';

/** Stands for "no limit" in the load ratio, so that the less busy of two unlimited agents is still the lighter one. */
const practicallyUnlimited = 1_000_000;

/** Nothing open and nothing offered. */
export const noLoad = (): Agent['load'] => ({ chat: 0, messaging: 0 });

/** How many conversations of a kind at once this user takes. [RT2] [RT21] [RT33] */
function capacity(world: World, userId: UserId, kind: ConversationKind): number {
  const user = world.users[userId];
  const agent = world.agents[userId];
  if (!user || !agent || !isAtWorkFor(agent, kind)) return 0;
  const places = kindRules[kind].placesOf(user);
  return places === 'unlimited' ? practicallyUnlimited : places;
}

/** Conversations of a kind that an agent has or is being offered. */
export function loadOf(agent: Agent | undefined, kind: ConversationKind): number {
  return agent?.load[kind] ?? 0;
}

/** Of the load, what is offered and not yet open. */
export function offersTo(world: World, { rings }: Agent): Agent['load'] {
  const offers = noLoad();
  for (const id of rings) {
    const ring = world.rings[id];
    const kind = ring && world.conversations[ring.conversationId]?.kind;
    if (kind) offers[kind] += 1;
  }
  return offers;
}

export function hasRoom(world: World, userId: UserId, kind: ConversationKind): boolean {
  return loadRatio(world, userId, kind) < 1;
}

/** How many conversations more of a kind this user takes now; below zero where a limit was lowered. */
export function placesLeft(world: World, userId: UserId, kind: ConversationKind): number {
  return capacity(world, userId, kind) - loadOf(world.agents[userId], kind);
}

/** 0 is free, 1 is full; who takes none is as full as can be. [RT3] */
export function loadRatio(world: World, userId: UserId, kind: ConversationKind): number {
  const most = capacity(world, userId, kind);
  return most === 0 ? Infinity : loadOf(world.agents[userId], kind) / most;
}

export function ringExpiry(account: Account | undefined, now: number): number {
  return now + (account?.ringMs ?? accountDefaults.ringMs);
}
