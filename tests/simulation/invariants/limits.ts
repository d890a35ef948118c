import type { ConversationKind } from '#model/campaign';
import type { UserId } from '#model/ids';
import type { User } from '#model/user';
import type { World } from '#model/world';

/** How many conversations of a kind at once a user takes, said without the routing that is judged by it. */
export function limitOf({ maxChats, maxMessaging = 30 }: User, kind: ConversationKind): number {
  if (kind === 'messaging') return maxMessaging;
  return maxChats === 'unlimited' ? Infinity : maxChats;
}

/** How many conversations of a kind somebody has. */
export function heldBy({ conversations }: World, userId: UserId, kind: ConversationKind): number {
  return Object.values(conversations).filter(
    ({ phase, kind: its }) => its === kind && phase.name === 'assigned' && phase.userId === userId,
  ).length;
}

/** How many conversations of a kind somebody is offered. */
export function offeredTo(world: World, userId: UserId, kind: ConversationKind): number {
  return Object.values(world.rings).filter(
    (ring) =>
      ring.state === 'waiting' &&
      ring.userId === userId &&
      world.conversations[ring.conversationId]?.kind === kind,
  ).length;
}
