import { enqueue } from '#core/engine/apply/queue';
import type { ConversationId } from '#model/ids';
import { bare, type World } from '#model/world';
import { botFactTwo, runsTwo } from './runs-two';

type Stored = Readonly<Record<string, unknown>>;
type Named = readonly [name: string, timer: unknown];

const ordered = ['accounts', 'skills', 'users', 'campaigns', 'bots', 'connectors'] as const;

/** Version 2: runs are their bots' and say what they wait for, the order things came in stands by itself, timers are named by what they are about and queues by account and skill, the last moment is known. */
export function worldTwo(world: Stored): Stored {
  const timers = Object.values(recordOf(world['timers'])).flatMap(rename);
  return withQueues({
    ...world,
    at: latestOf(world),
    timers: Object.fromEntries(timers),
    ...runsTwo(recordOf(world['botRuns'])),
    breakpoints: {},
    due: timers.toSorted(byDue).map(([name]) => name),
    order: Object.fromEntries(ordered.map((noun) => [noun, Object.keys(recordOf(world[noun]))])),
  });
}

/** Queues are named by what their conversations are. These are indexes, as they are today: who serves them is worked out once all steps are done. */
function withQueues(stored: Stored): Stored {
  // As far as queues are concerned it has today's shape.
  const world = { ...stored, queues: bare(), online: bare() } as unknown as World;
  for (const id of Object.values(recordOf(stored['queues'])).flat()) {
    const waiting = world.conversations[id as ConversationId];
    if (waiting) enqueue(world, waiting);
  }
  return { ...world };
}

/** Facts of version 1 did not say whose socket went, and why an agent was picked in a sentence. */
export function factTwo(fact: Stored): Stored {
  if (fact['type'] === 'ring.offered')
    return { ...fact, because: { kind: 'unknown', values: { among: 0, load: 0 } } };
  return fact['type'] === 'client.gone' ? { person: null, ...fact } : botFactTwo(fact);
}

function recordOf(value: unknown): Stored {
  return typeof value === 'object' && value !== null ? (value as Stored) : {};
}

function numberAt(value: unknown, key: string): number {
  const found = recordOf(value)[key];
  return typeof found === 'number' ? found : 0;
}

function rename(timer: unknown): Named[] {
  const about = recordOf(recordOf(timer)['about']);
  if (about['kind'] === 'ring-expires') return [[`ring-expires ${String(about['ringId'])}`, timer]];
  return about['kind'] === 'agent-gone' ? [[`agent-gone ${String(about['userId'])}`, timer]] : [];
}

function byDue([name, one]: Named, [other, two]: Named): number {
  return numberAt(one, 'dueAt') - numberAt(two, 'dueAt') || (name < other ? -1 : 1);
}

/** The latest moment the world speaks of. */
function latestOf(world: Stored): number {
  const changed = Object.values(recordOf(world['conversations'])).map((one) => numberAt(one, 'updatedAt'));
  const since = Object.values(recordOf(world['agents'])).map((one) => numberAt(one, 'since'));
  return [numberAt(world['clock'], 'virtualAt'), ...changed, ...since].reduce((a, b) => Math.max(a, b), 0);
}
