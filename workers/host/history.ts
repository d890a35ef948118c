import { apply } from '#core/engine/apply';
import { bareWorld, emptyWorld, type World } from '#model/world';
import type { Journal } from './ports';

/** The worlds before the facts at these positions, which ascend: the first from the nearest snapshot, the others on the way. Rejects where one is no longer kept. */
export async function worldsAt(journal: Journal, positions: readonly number[]): Promise<World[]> {
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined) return [];
  if (first < journal.start) throw new Error(`What was before fact ${first} is no longer kept.`);
  const { world, position } = await nearestWorld(journal, first);
  const facts = await journal.readFacts(position, last);
  let applied = 0;
  return positions.map((wanted) => {
    for (const fact of facts.slice(applied, wanted - position)) apply(world, fact);
    applied = wanted - position;
    return JSON.parse(JSON.stringify(world)) as World;
  });
}

async function nearestWorld(
  journal: Journal,
  position: number,
): Promise<{ readonly world: World; readonly position: number }> {
  for (let until = position; ;) {
    const snapshot = await journal.readSnapshot(until);
    if (!snapshot) return { world: emptyWorld(), position: journal.start };
    if (snapshot.world) return { world: bareWorld(snapshot.world), position: snapshot.position };
    until = snapshot.position - 1;
  }
}
