import type { ArchivedPart } from '#model/archive';
import { partOf } from '#core/engine/apply/archive';
import { conversationIds } from './full-ids';
import { fullWorld } from './full-world';

/** An archived conversation with everything that can stand in one. */
export function fullPart(): ArchivedPart {
  const world = fullWorld();
  const conversation = world.conversations[conversationIds.ended];
  if (!conversation) throw new Error('The full world has lost its ended conversation.');
  return partOf(world, conversation);
}

/** The same as the stored databases have it: they do not say whose it was. */
export function storedPart(): ArchivedPart {
  return JSON.parse(JSON.stringify(fullPart()), (key, value: object) => {
    if (key !== 'phase') return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'userId'));
  }) as ArchivedPart;
}
