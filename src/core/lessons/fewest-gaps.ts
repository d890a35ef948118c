/** One of several things that may be what a step asks for, and what it still lacks. */
export interface Judged<Thing> {
  readonly thing: Thing;
  readonly gaps: readonly string[];
}

/** The one that lacks least, the first of equals; null when there is none to judge. [LE3] */
export function fewestGaps<Thing>(
  things: Iterable<Thing>,
  gapsOf: (thing: Thing) => readonly string[],
): Judged<Thing> | null {
  let best: Judged<Thing> | null = null;
  for (const thing of things) {
    const gaps = gapsOf(thing);
    if (best === null || gaps.length < best.gaps.length) best = { thing, gaps };
    if (gaps.length === 0) break;
  }
  return best;
}
