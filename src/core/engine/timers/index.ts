import type { Fact } from '#model/fact';
import type { About } from '#model/timer';
import type { World } from '#model/world';
import { agentGone } from './agent-gone';
import { archiveDue } from './archive-due';
import { consumerGone } from './consumer-gone';
import { consumerSilent } from './consumer-silent';
import { consumerTimeout } from './consumer-timeout';
import { ringExpires } from './ring-expires';
import type { RunTimer } from './run-timer';

const table: { readonly [K in About['kind']]: RunTimer<K> } = {
  'ring-expires': ringExpires,
  'agent-gone': agentGone,
  'consumer-gone': consumerGone,
  'consumer-silent': consumerSilent,
  'consumer-timeout': consumerTimeout,
  'archive-due': archiveDue,
};

/** The timer that is due is over, and this is what it brings. One of an unknown key brings nothing. */
export function runTimer(world: World, timerId: string, now: number): readonly Fact[] {
  const timer = world.timers[timerId];
  if (!timer) return [];
  // The table pairs each kind with its own function; the union hides that from the compiler.
  const run = table[timer.about.kind] as RunTimer<typeof timer.about.kind>;
  return [{ type: 'timer.ran', at: now, timerId }, ...run(world, timer.about as never, now)];
}
