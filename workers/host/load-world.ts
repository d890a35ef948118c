import { apply } from '#core/engine/apply';
import type { Fact } from '#model/fact';
import { bareWorld, emptyWorld, type World } from '#model/world';
import type { Journal } from './ports';

/** What could be read of a journal. */
export interface LoadedWorld {
  readonly world: World;
  /** The position after the last fact it holds. */
  readonly length: number;
  /** The sandbox's time of the last of them; 0 for none. */
  readonly until: number;
  /** Nothing that is stored is missing. */
  readonly whole: boolean;
}

/** Thrown where what is stored cannot be read to its end: nothing may be written over it. */
export class UnreadableWorld extends Error {
  constructor() {
    super('What is stored cannot be read to its end.');
  }
}

/** Reads the world from the newest snapshot that leads to the end, or from the start of the journal; else as far as any of them leads. */
export async function loadWorld(journal: Journal): Promise<LoadedWorld> {
  let best: LoadedWorld | null = null;
  let until: number | undefined;
  for (;;) {
    const snapshot = await journal.readSnapshot(until);
    const position = snapshot?.position ?? journal.start;
    const { facts, whole } = await journal.salvageFacts(position);
    const world = snapshot ? snapshot.world && bareWorld(snapshot.world) : worldBefore(facts, position);
    if (world) {
      const loaded = goOn(world, position, facts, whole);
      if (loaded.whole) return loaded;
      if (!best || loaded.length > best.length) best = loaded;
    }
    if (!snapshot) return best ?? { world: emptyWorld(), length: position, until: 0, whole: false };
    until = position - 1;
  }
}

/** Where facts begin without a snapshot: with nothing, or with a fact that needs none. */
function worldBefore([first]: readonly Fact[], position: number): World | null {
  return position === 0 || first?.type === 'world.replaced' ? emptyWorld() : null;
}

function goOn(world: World, from: number, facts: readonly Fact[], whole: boolean): LoadedWorld {
  let length = from;
  let until = world.at;
  try {
    for (const fact of facts) {
      apply(world, fact);
      length += 1;
      until = fact.at;
    }
  } catch {
    // What this fact is about is not there: it, or what it builds on, was damaged.
    return { world, length, until, whole: false };
  }
  return { world, length, until, whole };
}
