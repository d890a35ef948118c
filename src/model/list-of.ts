import type { OrderedNoun } from './order';
import type { World } from './world';

type Thing<N extends OrderedNoun> = World[N][keyof World[N]];

/** Everything of one noun, the oldest first. */
export function listOf<N extends OrderedNoun>(world: Pick<World, N | 'order'>, noun: N): Thing<N>[] {
  // Each noun has its own kind of id; the union hides that the two fit.
  const things = world[noun] as Readonly<Record<string, Thing<N>>>;
  return world.order[noun].flatMap((id) => things[id] ?? []);
}
