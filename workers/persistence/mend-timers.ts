import { archiveAfterMs } from '#model/archive';
import { timerKey, type About } from '#model/timer';
import type { FiledWorld } from './world-schema';

/** When a timer is due; null for one that would find nothing to do. */
const kept: {
  readonly [K in About['kind']]: (
    world: FiledWorld,
    about: Extract<About, { kind: K }>,
    dueAt: number,
  ) => number | null;
} = {
  'ring-expires': (world, { ringId }) => {
    const ring = world.rings[ringId];
    return ring?.state === 'waiting' ? ring.expiresAt : null;
  },
  'agent-gone': (world, { userId }, dueAt) =>
    world.agents[userId] && (world.agents[userId].state !== 'offline' || holds(world, userId)) ? dueAt : null,
  'consumer-gone': inOpen,
  'consumer-silent': inOpen,
  'consumer-timeout': inOpen,
  'archive-due': (world, { conversationId }) => {
    const phase = world.conversations[conversationId]?.phase;
    return phase?.name === 'ended' ? phase.at + archiveAfterMs : null;
  },
};

function holds(world: FiledWorld, userId: string): boolean {
  return Object.values(world.conversations).some(
    ({ phase }) => phase.name === 'assigned' && phase.userId === userId,
  );
}

/** Whoever waits for a consumer waits in a conversation that is open. */
function inOpen(
  world: FiledWorld,
  { conversationId }: { readonly conversationId: string },
  dueAt: number,
): number | null {
  const phase = world.conversations[conversationId]?.phase.name ?? 'ended';
  return phase === 'ended' ? null : dueAt;
}

/** The timers the engine itself would have set: none about what is not there, and one for every offer that waits. [PE41] */
export function mendTimers(world: FiledWorld): {
  readonly timers: FiledWorld['timers'];
  readonly notes: readonly string[];
} {
  const timers: FiledWorld['timers'] = {};
  let dropped = 0;
  for (const [key, { about, dueAt }] of Object.entries(world.timers)) {
    const wanted = key === timerKey(about) ? keptOf(world, about, dueAt) : null;
    if (wanted !== null) timers[key] = { dueAt: wanted, about };
    else dropped += 1;
  }
  let added = 0;
  for (const ring of Object.values(world.rings)) {
    const about = { kind: 'ring-expires', ringId: ring.id } as const;
    const key = timerKey(about);
    if (ring.state !== 'waiting' || timers[key]) continue;
    timers[key] = { dueAt: ring.expiresAt, about };
    added += 1;
  }
  return {
    timers,
    notes: [
      ...(dropped > 0 ? [`timers: ${dropped} that belonged to nothing ${areGone(dropped)}.`] : []),
      ...(added > 0 ? [`timers: ${added} that offers need ${wereAdded(added)}.`] : []),
    ],
  };
}

function keptOf(world: FiledWorld, about: About, dueAt: number): number | null {
  // The table pairs each kind with its own line; the union hides that from the compiler.
  return (kept[about.kind] as (world: FiledWorld, about: About, dueAt: number) => number | null)(
    world,
    about,
    dueAt,
  );
}

const areGone = (count: number) => (count === 1 ? 'was left out' : 'were left out');
const wereAdded = (count: number) => (count === 1 ? 'was added' : 'were added');
