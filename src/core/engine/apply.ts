import type { Fact, FactType } from '#model/fact';
import { bare, bareWorld, emptyWorld, type World } from '#model/world';
import { applyAdministration, type Apply } from './apply/administration';
import { applyArchive } from './apply/archive';
import { applyConversations } from './apply/conversations';
import { applySockets } from './apply/sockets';

const table: { [T in Exclude<FactType, 'world.replaced'>]: Apply<T> } = {
  ...applyAdministration,
  ...applyConversations,
  ...applyArchive,
  ...applySockets,
};

/** The only place where the world changes: makes one fact true. Applying the same facts again gives the same world. */
export function apply(world: World, fact: Fact): void {
  if (fact.type === 'world.replaced') {
    // A copy: the world goes on changing, the stored fact must not.
    Object.assign(world, emptyWorld(), bareWorld(JSON.parse(JSON.stringify(fact.world))));
    // The facts of before are not there: no step of a lesson can be started over.
    if (fact.because === 'import') world.lessons = bare();
    world.at = Math.max(world.at, fact.at);
    return;
  }
  world.at = Math.max(world.at, fact.at);
  // The table pairs each fact with its own function; the union hides that from the compiler.
  (table[fact.type] as Apply<typeof fact.type>)(world, fact);
}
