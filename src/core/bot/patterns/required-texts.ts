import type { PatternItem } from './parse-pattern';

/** Sets of texts: whatever fits `items` contains at least one text of every set. */
export function requiredTexts(items: readonly PatternItem[]): readonly (readonly string[])[] {
  const sets: (readonly string[])[] = [];
  for (const item of items) {
    if (item.kind === 'text') sets.push([item.text]);
    else if (item.kind === 'choice') {
      const set = oneOfEach(item.options);
      if (set !== null) sets.push(set);
    }
  }
  return sets;
}

export function shortestLength(texts: readonly string[]): number {
  return texts.reduce((shortest, text) => Math.min(shortest, text.length), Infinity);
}

/** null when an option can be read without any text of its own. */
function oneOfEach(options: readonly (readonly PatternItem[])[]): readonly string[] | null {
  const all: string[] = [];
  for (const option of options) {
    const [first, ...others] = requiredTexts(option);
    if (first === undefined) return null;
    all.push(
      ...others.reduce((best, set) => (shortestLength(set) > shortestLength(best) ? set : best), first),
    );
  }
  return all;
}
