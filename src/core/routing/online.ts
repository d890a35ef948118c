import { placeIn } from '#base/sorted';
import type { ConversationKind } from '#model/campaign';
import type { Handover } from '#model/conversation';
import type { UserId } from '#model/ids';
import { queueKey, type Queue } from '#model/queue';
import type { World } from '#model/world';
import { hasRoom, loadRatio } from './agent-load';

/** What waits, as far as it decides who can take it. */
export interface Asked extends Queue {
  readonly handover: Handover | null;
}

/** Enabled agents who are Online, serve the queue and have places for its kind: in the order in which they are chosen, so that the full ones stand last. [RT1] */
export function onlineFor(world: World, queue: Queue): readonly UserId[] {
  return world.online[queueKey(queue)] ?? [];
}

/** How many of them have room: they stand in front. [RT2] */
export function countWithRoom(world: World, online: readonly UserId[], kind: ConversationKind): number {
  return placeIn(online, (userId) => hasRoom(world, userId, kind));
}

/** Who else is Online for a conversation than the one who has just passed it on. */
export function othersOnline(world: World, asked: Asked): number {
  const online = onlineFor(world, asked);
  return online.length - (passedOnBy(world, asked) === null ? 0 : 1);
}

/** Who has just passed it on and is Online for it. [RT14] */
export function passedOnBy(world: World, asked: Asked): UserId | null {
  const from = asked.handover?.from;
  return from !== undefined && isOnlineFor(world, asked, from) ? from : null;
}

/** To whom somebody else passed it on by name: as long as they are Online for it, have room, and have not let it pass. [AE128] */
export function namedFor(
  world: World,
  asked: Asked & { readonly refusedBy: readonly UserId[] },
): UserId | null {
  const to = asked.handover?.to;
  const may =
    to !== undefined &&
    to !== asked.handover?.from &&
    !asked.refusedBy.includes(to) &&
    isOnlineFor(world, asked, to) &&
    hasRoom(world, to, asked.kind);
  return may ? to : null;
}

function isOnlineFor(world: World, queue: Queue, userId: UserId): boolean {
  const online = onlineFor(world, queue);
  return online[placeAmong(world, online, userId, queue.kind)] === userId;
}

/** Where this agent stands among those, or would: the lightest load first, then who has gone longest without a new conversation. [RT3] */
export function placeAmong(
  world: World,
  online: readonly UserId[],
  userId: UserId,
  kind: ConversationKind,
): number {
  const ratio = loadRatio(world, userId, kind);
  const last = world.agents[userId]?.lastAssignedAt ?? 0;
  return placeIn(online, (other) => {
    const otherRatio = loadRatio(world, other, kind);
    if (otherRatio !== ratio) return otherRatio < ratio;
    const otherLast = world.agents[other]?.lastAssignedAt ?? 0;
    return otherLast !== last ? otherLast < last : other < userId;
  });
}
