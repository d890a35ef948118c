import type { ConversationKind } from '#model/campaign';
import type { UserId } from '#model/ids';
import type { User } from '#model/user';
import type { World } from '#model/world';

/** How many conversations of a kind at once a user takes, said without the routing that is judged by it. */
export function limitOf({ maxChats, maxMessaging = 30 }: User, kind: ConversationKind): number {
  if (kind === 'messaging') return maxMessaging;
  return maxChats === 'unlimited' ? Infinity : maxChats;
}

/** How many conversations users have, and are offered, of a kind. */
export interface Loads {
  held(userId: UserId, kind: ConversationKind): number;
  offered(userId: UserId, kind: ConversationKind): number;
}

/** Counted once for all of them: there are many users, and more conversations. */
export function countLoads({ conversations, rings }: World): Loads {
  const held = new Map<string, number>();
  const offered = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const keyOf = (userId: UserId, kind: ConversationKind | undefined) => `${userId} ${kind}`;
  for (const { phase, kind } of Object.values(conversations))
    if (phase.name === 'assigned') count(held, keyOf(phase.userId, kind));
  for (const { state, userId, conversationId } of Object.values(rings))
    if (state === 'waiting') count(offered, keyOf(userId, conversations[conversationId]?.kind));
  return {
    held: (userId, kind) => held.get(keyOf(userId, kind)) ?? 0,
    offered: (userId, kind) => offered.get(keyOf(userId, kind)) ?? 0,
  };
}
