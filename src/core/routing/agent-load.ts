import { accountDefaults, type Account } from '#model/account';
import type { Agent } from '#model/agent';
import type { User } from '#model/user';

/** Stands for "no limit" in the load ratio, so that the less busy of two unlimited agents is still the lighter one. */
const practicallyUnlimited = 1_000_000;

/** How many conversations at once this user takes. [RT2] */
function capacity(user: User): number {
  return user.maxChats === 'unlimited' ? practicallyUnlimited : user.maxChats;
}

/** Conversations an agent has or is being offered. */
export function loadOf(agent: Agent): number {
  return agent.open + agent.rings.length;
}

export function hasRoom(user: User, agent: Agent): boolean {
  return loadOf(agent) < capacity(user);
}

/** How many offers an agent can have beside the conversations that are open. [RT2] */
export function placesFor(user: User, agent: Agent): number {
  return Math.max(0, capacity(user) - agent.open);
}

/** 0 is free, 1 is full. [RT3] */
export function loadRatio(user: User, agent: Agent): number {
  return loadOf(agent) / capacity(user);
}

export function ringExpiry(account: Account | undefined, now: number): number {
  return now + (account?.ringMs ?? accountDefaults.ringMs);
}
