import type { Event } from './play-script';

/** What is told of the first thing that is not as it was expected. */
export interface Difference {
  /** Its line among what was expected, counted from 1; null for something that nobody expected. */
  readonly line: number | null;
  readonly expected: unknown;
  readonly got: Event | null;
}

/**
 * Reasons (`log`) count only where they are expected: an expectation of one must come somewhere before the next thing that happens.
 * Of everything else nothing may be missing and nothing may come besides; fields that are not expected are not compared.
 */
export function firstDifference(
  events: readonly Event[],
  expected: readonly Readonly<Record<string, unknown>>[],
): Difference | null {
  let at = 0;
  for (const [index, wanted] of expected.entries()) {
    if (isLog(wanted)) {
      const end = endOfLog(events, at);
      const found = events.slice(at, end).findIndex((event) => fits(event, wanted));
      if (found < 0) return { line: index + 1, expected: wanted, got: events[end] ?? null };
      at += found + 1;
      continue;
    }
    at = endOfLog(events, at);
    const got = events[at];
    if (!got || !fits(got, wanted)) return { line: index + 1, expected: wanted, got: got ?? null };
    at += 1;
  }
  const more = events[endOfLog(events, at)];
  return more ? { line: null, expected: null, got: more } : null;
}

function isLog(event: object): boolean {
  return 'event' in event && event.event === 'log';
}

/** Where the reasons from here on end. */
function endOfLog(events: readonly Event[], from: number): number {
  const end = events.findIndex((event, at) => at >= from && !isLog(event));
  return end < 0 ? events.length : end;
}

function fits(event: Event, wanted: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(wanted).every(
    ([field, value]) => JSON.stringify(Reflect.get(event, field)) === JSON.stringify(value),
  );
}
