import { foldCase } from './fold-case';
import type { Pattern, PatternItem } from './parse-pattern';

/** Whether the whole message, trimmed and in any case, fits. conversation-builder §3 */
export function matchPattern(pattern: Pattern, message: string): boolean {
  return matchFolded(pattern, foldMessage(message));
}

/** A message as patterns compare it. */
export function foldMessage(message: string): string {
  return foldCase(message.trim());
}

/** `matchPattern` for a message that went through `foldMessage`. */
export function matchFolded(pattern: Pattern, folded: string): boolean {
  if (pattern.plain !== null) return pattern.plain === folded;
  const { some, from } = readItems(pattern.items, folded, beginning);
  return from <= folded.length || some.includes(folded.length);
}

/** Places in a message: these (ascending, each once), and all from `from` on. */
interface Places {
  readonly some: readonly number[];
  readonly from: number;
}

const beginning: Places = { some: [0], from: Infinity };

/**
 * Everywhere reading `items` can end when it begins at one of `starts`. Every item is asked once for all places together and
 * nothing is tried again, so that time grows with pattern × message and no faster, whatever is typed.
 */
function readItems(items: readonly PatternItem[], message: string, starts: Places): Places {
  let places = starts;
  for (const item of items) {
    if (isNowhere(places)) break;
    places = readItem(item, message, places);
  }
  return places;
}

function readItem(item: PatternItem, message: string, starts: Places): Places {
  if (item.kind === 'any') return { some: [], from: Math.min(starts.some[0] ?? Infinity, starts.from) };
  if (item.kind === 'text') return { some: endsOfText(item.text, message, starts), from: Infinity };
  return union(item.options.map((option) => readItems(option, message, starts)));
}

function endsOfText(text: string, message: string, { some, from }: Places): readonly number[] {
  const ends: number[] = [];
  for (const start of some) {
    if (start < from && message.startsWith(text, start)) ends.push(start + text.length);
  }
  if (from > message.length) return ends;
  for (let at = message.indexOf(text, from); at !== -1; at = message.indexOf(text, at + 1)) {
    ends.push(at + text.length);
  }
  return ends;
}

function union(all: readonly Places[]): Places {
  const found = all.filter((places) => !isNowhere(places));
  const [only, ...others] = found;
  if (only === undefined || others.length === 0) return only ?? { some: [], from: Infinity };
  const some = new Set(found.flatMap((places) => places.some));
  return { some: [...some].sort((a, b) => a - b), from: Math.min(...found.map((places) => places.from)) };
}

function isNowhere({ some, from }: Places): boolean {
  return some.length === 0 && from === Infinity;
}
