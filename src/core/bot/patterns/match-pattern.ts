import { comparable } from '#model/comparable-text';
import type { Pattern, PatternItem } from './parse-pattern';

/** Whether the whole message fits, in any case; what nobody can see makes no difference. */
export function matchPattern(pattern: Pattern, message: string): boolean {
  return matchFolded(pattern, foldMessage(message));
}

/** A message as patterns compare it. */
export function foldMessage(message: string): string {
  return comparable(message);
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
  const end = (start: number) => {
    if (start + text.length !== ends.at(-1)) ends.push(start + text.length);
  };
  for (const place of some) {
    const start = startOf(text, message, place);
    if (place < from && message.startsWith(text, start)) end(start);
  }
  if (from > message.length) return ends;
  const first = startOf(text, message, from);
  for (let at = message.indexOf(text, first); at !== -1; at = message.indexOf(text, at + 1)) end(at);
  return ends;
}

/** Several blanks are one: a text that begins with a blank shares it with one that was just read. */
function startOf(text: string, message: string, place: number): number {
  return text.startsWith(' ') && message.charAt(place - 1) === ' ' ? place - 1 : place;
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
