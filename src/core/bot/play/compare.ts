import type { Event } from './event';

/** What has to come: the fields named here. `open` for what may come at any time. */
export type Expected = Readonly<Record<string, unknown>>;

/** What is told of the first thing that is not as it was expected. */
export interface Difference {
  /** Its line among what was expected, counted from 1; null for something that nobody expected. */
  readonly line: number | null;
  readonly expected: Expected | null;
  readonly got: Event | null;
}

/**
 * Reasons, calls, emails and links count only where they are expected: an expectation of one must come somewhere before the next thing that happens.
 * Of everything else nothing may be missing and nothing may come besides; fields that are not expected are not compared. What is
 * expected `open` may come at any time, in any order.
 */
export function firstDifference(events: readonly Event[], expected: readonly Expected[]): Difference | null {
  const open = expected.map((one) => (one['open'] === true ? withoutOpen(one) : null));
  const isOpenReason = (one: Expected | null) => one !== null && isReason(one);
  const met = new Set(
    open.flatMap((one, index) =>
      isOpenReason(one) && events.some((event) => fits(event, one!)) ? [index] : [],
    ),
  );
  let at = 0;

  /** Passes over what one of the open ones waits for. */
  function passOpen(): boolean {
    const event = events[at];
    const index = open.findIndex((one, index) => one && !met.has(index) && event && fits(event, one));
    if (index < 0) return false;
    met.add(index);
    at += 1;
    return true;
  }

  for (const [index, wanted] of expected.entries()) {
    if (open[index]) continue;
    for (;;) {
      const end = endOfReasons(events, at);
      if (isReason(wanted)) {
        const found = events.slice(at, end).findIndex((event) => fits(event, wanted));
        if (found >= 0) at += found;
        else at = end;
      } else at = end;
      const got = events[at];
      if (got && fits(got, wanted)) break;
      if (!passOpen()) return { line: index + 1, expected: wanted, got: got ?? null };
    }
    at += 1;
  }
  do at = endOfReasons(events, at);
  while (passOpen());
  const more = events[at];
  if (more) return { line: null, expected: null, got: more };
  const missing = open.findIndex((one, index) => one !== null && !met.has(index));
  return missing < 0 ? null : { line: missing + 1, expected: expected[missing] ?? null, got: null };
}

/** With more of them the bot is another one. */
const mostTold = 200;

/** Every difference, up to a number: what is left when the ones before it are accepted. */
export function allDifferences(events: readonly Event[], expected: readonly Expected[]): Difference[] {
  const found: Difference[] = [];
  let wanted = expected.map((one, at) => ({ one, line: (at + 1) as number | null }));
  while (found.length < mostTold) {
    const ones = wanted.map(({ one }) => one);
    const first = firstDifference(events, ones);
    if (!first) break;
    const { expected: missed, got } = first;
    const at = first.line === null ? wanted.length : first.line - 1;
    const line = wanted[at]?.line ?? null;
    const comesLater = missed && events.some((event) => fits(event, missed));
    const isLater = got && ones.slice(at + 1).some((one) => fits(got, one));
    if (got && comesLater && !isLater) {
      found.push({ line: null, expected: null, got });
      wanted = wanted.toSpliced(at, 0, { one: { ...got }, line: null });
    } else if (got && missed && !isLater) {
      found.push({ line, expected: missed, got });
      wanted = wanted.toSpliced(at, 1, { one: { ...got }, line: null });
    } else if (missed) {
      found.push({ line, expected: missed, got: null });
      wanted = wanted.toSpliced(at, 1);
    } else {
      found.push(first);
      wanted = wanted.toSpliced(at, 0, { one: { ...got }, line: null });
    }
  }
  return found;
}

function withoutOpen({ open: _, ...fields }: Expected): Expected {
  return fields;
}

const asides: ReadonlySet<unknown> = new Set(['log', 'call', 'email', 'link']);

/** What counts only where it is expected. */
function isReason(event: object): boolean {
  return 'event' in event && asides.has(event.event);
}

/** Where the reasons from here on end. */
function endOfReasons(events: readonly Event[], from: number): number {
  const end = events.findIndex((event, at) => at >= from && !isReason(event));
  return end < 0 ? events.length : end;
}

function fits(event: Event, wanted: Expected): boolean {
  return Object.entries(wanted).every(
    ([field, value]) => JSON.stringify(Reflect.get(event, field)) === JSON.stringify(value),
  );
}

/** The difference in a sentence. */
export function sayDifference({ line, expected, got }: Difference): string {
  const was = got === null ? 'nothing more came' : `${JSON.stringify(got)} came`;
  return line === null
    ? `Nobody expected it: ${was}.`
    : `Expected (${line}.): ${JSON.stringify(expected)}, but ${was}.`;
}

/** The objects of a text of JSON lines, or what is wrong with it in a sentence. */
export function parseExpected(text: string): readonly Expected[] | string {
  const expected: Expected[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const value = parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return `What is expected, line ${index + 1}: it is no JSON object.`;
    expected.push(value as Expected);
  }
  return expected;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
