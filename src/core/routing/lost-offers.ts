import type { Fact } from '#model/fact';
import { conversationKinds } from '#model/choices';
import type { UserId } from '#model/ids';
import type { WaitingRing } from '#model/ring';
import { serves } from '#model/queue';
import type { World } from '#model/world';
import { offersTo, placesLeft } from './agent-load';
import { rankOf } from './answer-due';

/**
 * The offers an agent can no longer take: not Online any more, another skill, the conversation moved on or ended,
 * or more than there are places (then those of whoever would be served last). [RT2] [RT9] [RT13] [RT30]
 */
export function lostOffers(world: World, userId: UserId, now: number): Fact<'ring.settled'>[] {
  const user = world.users[userId];
  const agent = world.agents[userId];
  if (!agent || agent.rings.length === 0) return [];
  const open = agent.rings.flatMap((id) => {
    const ring = world.rings[id];
    return ring?.state === 'waiting' ? [ring] : [];
  });
  const atWork = user?.enabled && agent.state === 'online' ? user : undefined;
  const good = atWork
    ? open
        .filter(
          (ring) =>
            rings(world, ring) && serves(atWork, { accountId: atWork.accountId, skillId: ring.skillId }),
        )
        .sort((a, b) => rank(world, a) - rank(world, b))
    : [];
  const kindOf = (ring: WaitingRing) => world.conversations[ring.conversationId]?.kind;
  const offers = offersTo(world, agent);
  const kept = conversationKinds.flatMap((kind) => {
    const isOfKind = (ring: WaitingRing) => kindOf(ring) === kind;
    // Beside what is open, not beside what is offered.
    const places = placesLeft(world, userId, kind) + offers[kind];
    return good.filter(isOfKind).slice(0, Math.max(0, places));
  });
  return open
    .filter((ring) => !kept.includes(ring))
    .map(({ id }) => ({ type: 'ring.settled', at: now, ringId: id, outcome: 'cancelled' }));
}

/** Is it this offer by which the conversation rings? */
function rings(world: World, ring: WaitingRing): boolean {
  const phase = world.conversations[ring.conversationId]?.phase;
  return phase?.name === 'ringing' && phase.ringId === ring.id;
}

function rank(world: World, { conversationId }: WaitingRing): number {
  const conversation = world.conversations[conversationId];
  return conversation ? rankOf(conversation) : Infinity;
}
