import { comparable } from '#model/comparable-text';
import { isSpent, newEffort, spend, type Effort } from './effort';
import type { Pattern, PatternItem } from './parse-pattern';

/** Whether the whole message fits, in any case; what nobody can see makes no difference. */
export function matchPattern(pattern: Pattern, message: string): boolean {
  return matchFolded(pattern, foldMessage(message));
}

/** A message as patterns compare it. */
export function foldMessage(message: string): string {
  return comparable(message);
}

/** `matchPattern` for a message that went through `foldMessage`. What is not compared to its end does not fit. */
export function matchFolded(pattern: Pattern, folded: string, effort = newEffort()): boolean {
  if (pattern.plain !== null) return pattern.plain === folded;
  const { some, from } = readItems(pattern.items, { message: folded, effort }, beginning);
  if (isSpent(effort)) return false;
  return from <= folded.length || some.includes(folded.length);
}

/** Places in a message: these (ascending, each once), and all from `from` on. */
interface Places {
  readonly some: readonly number[];
  readonly from: number;
}

/** What is read, and what reading may cost. */
interface Reading {
  readonly message: string;
  readonly effort: Effort;
}

const beginning: Places = { some: [0], from: Infinity };
const nowhere: Places = { some: [], from: Infinity };

/**
 * Everywhere reading `items` can end when it begins at one of `starts`. Every item is asked once for all places together and
 * nothing is tried again, so that time grows with pattern × message and no faster, whatever is typed.
 */
function readItems(items: readonly PatternItem[], reading: Reading, starts: Places): Places {
  let places = starts;
  for (const item of items) {
    if (isNowhere(places) || isSpent(reading.effort)) break;
    places = readItem(item, reading, places);
  }
  return places;
}

function readItem(item: PatternItem, reading: Reading, starts: Places): Places {
  if (item.kind === 'any') return { some: [], from: Math.min(starts.some[0] ?? Infinity, starts.from) };
  if (item.kind === 'text') return { some: endsOfText(item.text, reading, starts), from: Infinity };
  return union(
    item.options.map((option) => readItems(option, reading, starts)),
    reading.effort,
  );
}

function endsOfText(text: string, { message, effort }: Reading, { some, from }: Places): readonly number[] {
  spend(effort, 1 + some.length + Math.max(0, message.length - from), text.length);
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

function union(all: readonly Places[], effort: Effort): Places {
  return all.reduce(
    (one, other) => ({
      some: merge(one.some, other.some, effort),
      from: Math.min(one.from, other.from),
    }),
    nowhere,
  );
}

/** Both ascending; so is what comes of them. */
function merge(some: readonly number[], more: readonly number[], effort: Effort): readonly number[] {
  if (some.length === 0 || more.length === 0) return more.length === 0 ? some : more;
  spend(effort, some.length + more.length);
  const merged: number[] = [];
  let [at, atMore] = [0, 0];
  while (at < some.length || atMore < more.length) {
    const [next = Infinity, nextOfMore = Infinity] = [some[at], more[atMore]];
    merged.push(Math.min(next, nextOfMore));
    if (next <= nextOfMore) at++;
    if (nextOfMore <= next) atMore++;
  }
  return merged;
}

function isNowhere({ some, from }: Places): boolean {
  return some.length === 0 && from === Infinity;
}
