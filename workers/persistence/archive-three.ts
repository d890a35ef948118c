import { noteOffer, watchEnd } from '#core/engine/apply/archive';
import { bare, type World } from '#model/world';

type Stored = Readonly<Record<string, unknown>>;

/** Nothing was archived yet; what has ended and is one of the newest no longer will be, with its offers. */
export function archiveThree(stored: Stored): Stored {
  // A file comes without what follows from the rest: that is worked out when it is read.
  if (!Array.isArray(stored['recent'])) return { ...stored, archived: 0 };
  // As far as timers and offers are concerned it has today's shape.
  const world = { ...stored, archived: 0, ringsOf: bare() } as unknown as World;
  for (const ring of Object.values(world.rings)) noteOffer(world, ring);
  for (const conversation of Object.values(world.conversations)) watchEnd(world, conversation);
  return { ...world };
}
