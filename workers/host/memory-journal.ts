import type { Fact } from '#model/fact';
import type { World } from '#model/world';
import type { Journal } from './ports';

/** A journal that ends with its engine. `problem` says why it is not the database. */
export function createMemoryJournal(problem: string): Journal {
  // Texts, not objects: what was stored must not change with the world that was made of it.
  let facts: string[] = [];
  let snapshot: { readonly world: string; readonly position: number } | null = null;

  return {
    kind: 'memory',
    problem,
    readSnapshot: async () => snapshot && { world: parseWorld(snapshot.world), position: snapshot.position },
    readFacts: async (from, until) => facts.slice(from, until).map(parseFact),
    length: async () => facts.length,
    async append(added) {
      facts.push(...added.map((fact) => JSON.stringify(fact)));
    },
    async writeSnapshot(world, position) {
      snapshot = { world: JSON.stringify(world), position };
    },
    async destroy() {
      facts = [];
      snapshot = null;
    },
    close() {},
  };
}

function parseWorld(text: string): World {
  return JSON.parse(text);
}

function parseFact(text: string): Fact {
  return JSON.parse(text);
}
