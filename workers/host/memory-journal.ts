import { recallLimit, type ArchivedPart } from '#model/archive';
import type { Fact } from '#model/fact';
import type { World } from '#model/world';
import { findFresh } from './fresh-start';
import type { Journal, StepStart } from './ports';

/** A journal that ends with its engine. `problem` says why it is not the database; `remove` what `destroy` does beside it. */
export function createMemoryJournal(
  problem: string,
  remove: () => Promise<void> = () => Promise.resolve(),
): Journal {
  // Texts, not objects: what was stored must not change with the world that was made of it.
  let start = 0;
  let facts: string[] = [];
  let snapshot: { readonly world: string; readonly position: number } | null = null;
  let steps = new Map<string, string>();
  let archive: { readonly keys: readonly string[]; readonly part: string }[] = [];

  const read = (from: number, until = Infinity) =>
    facts.slice(Math.max(0, from - start), Math.max(0, until - start)).map(parseFact);

  function keep(entered: readonly StepStart[]): void {
    for (const { id, world } of entered) steps.set(id, JSON.stringify(world));
  }

  return {
    kind: 'memory',
    problem,
    get start() {
      return start;
    },
    readSnapshot: async (until = Infinity) =>
      snapshot && snapshot.position <= Math.min(until, start + facts.length)
        ? { world: parseWorld(snapshot.world), position: snapshot.position }
        : null,
    readFacts: async (from, until) => read(from, until),
    salvageFacts: async (from) => ({ facts: read(from), whole: true }),
    length: async () => start + facts.length,
    async append(added, starts = [], archived = []) {
      const fresh = findFresh(added);
      if (fresh) {
        start += facts.length + fresh.place;
        facts = [];
        snapshot = null;
        steps = new Map([...steps].filter(([id]) => fresh.keepsStep(id)));
        archive = archive.slice(0, fresh.archiveUntil);
      }
      facts.push(...added.slice(fresh?.place ?? 0).map((fact) => JSON.stringify(fact)));
      keep(fresh ? starts.filter(({ id }) => fresh.enters(id)) : starts);
      for (const { number, keys, part } of fresh ? fresh.archives(archived) : archived)
        archive[number] = { keys, part: JSON.stringify(part) };
    },
    async recall(keys) {
      const wanted = keys.flatMap((key) =>
        archive.filter((one) => one.keys.includes(key)).slice(-recallLimit),
      );
      return { parts: archive.filter((one) => wanted.includes(one)).map(parsePart), missing: 0 };
    },
    readArchive: async (count) => archive.slice(0, count).map(parsePart),
    async writeSnapshot(world, position) {
      snapshot = { world: JSON.stringify(world), position };
    },
    keepSteps: async (entered) => keep(entered),
    stepIds: async () => [...steps.keys()],
    async readStep(id) {
      const text = steps.get(id);
      return text === undefined ? null : parseWorld(text);
    },
    // What ends with its engine is never so long that it matters.
    async forgetBefore() {},
    async destroy() {
      facts = [];
      snapshot = null;
      steps.clear();
      archive = [];
      await remove();
    },
    close() {},
  };
}

function parseWorld(text: string): World {
  return JSON.parse(text);
}

function parsePart({ part }: { readonly part: string }): ArchivedPart {
  return JSON.parse(part);
}

function parseFact(text: string): Fact {
  return JSON.parse(text);
}
