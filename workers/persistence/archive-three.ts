import { watchEnd } from '#core/engine/apply/archive';
import type { World } from '#model/world';

type Stored = Readonly<Record<string, unknown>>;

/** Nothing was archived yet; what has ended and is one of the newest no longer will be. */
export function archiveThree(stored: Stored): Stored {
  // As far as timers are concerned it has today's shape.
  const world = { ...stored, archived: 0 } as unknown as World;
  // A file comes without what follows from the rest: that is worked out when it is read.
  if (Array.isArray(stored['recent']))
    for (const conversation of Object.values(world.conversations)) watchEnd(world, conversation);
  return { ...world };
}
