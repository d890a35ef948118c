import { accountDefaults, type Account } from '#model/account';
import type { Agent } from '#model/agent';
import type { UserId } from '#model/ids';
import type { User } from '#model/user';
import type { World } from '#model/world';

/** Stands for "no limit" in the load ratio, so that the less busy of two unlimited agents is still the lighter one. */
const practicallyUnlimited = 1_000_000;

/** How many conversations at once this user takes. [RT2] */
function capacity(user: User | undefined): number {
  if (!user) return 0;
  return user.maxChats === 'unlimited' ? practicallyUnlimited : user.maxChats;
}

/** Conversations an agent has or is being offered. */
export function loadOf(agent: Agent | undefined): number {
  return agent ? agent.open + agent.rings.length : 0;
}

export function hasRoom(world: World, userId: UserId): boolean {
  return loadRatio(world, userId) < 1;
}

/** How many conversations more this user takes now. */
export function placesLeft(world: World, userId: UserId): number {
  return capacity(world.users[userId]) - loadOf(world.agents[userId]);
}

/** How many offers an agent can have beside the conversations that are open. [RT2] */
export function placesFor(user: User, agent: Agent): number {
  return Math.max(0, capacity(user) - agent.open);
}

/** 0 is free, 1 is full; who takes none is as full as can be. [RT3] */
export function loadRatio(world: World, userId: UserId): number {
  const most = capacity(world.users[userId]);
  return most === 0 ? Infinity : loadOf(world.agents[userId]) / most;
}

export function ringExpiry(account: Account | undefined, now: number): number {
  return now + (account?.ringMs ?? accountDefaults.ringMs);
}
