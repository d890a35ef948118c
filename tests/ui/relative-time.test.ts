import { expect, test } from 'vitest';
import { clockTime, exactTime, machineTime, relativeTime } from '../../src/ui/kit/relative-time';

const now = Date.UTC(2026, 10, 20, 12);
const minute = 60_000;

test('[UI4] times are told in the largest whole unit', () => {
  expect(relativeTime(now, now)).toBe('just now');
  expect(relativeTime(now - 59_999, now)).toBe('just now');
  expect(relativeTime(now - minute, now)).toBe('1 minute ago');
  expect(relativeTime(now - 59 * minute, now)).toBe('59 minutes ago');
  expect(relativeTime(now - 150 * minute, now)).toBe('2 hours ago');
  expect(relativeTime(now - 25 * 60 * minute, now)).toBe('yesterday');
});

test('[UI4] times to come are told too', () => {
  expect(relativeTime(now + 3 * minute, now)).toBe('in 3 minutes');
});

test('[UI4] from a week on the date is told', () => {
  expect(relativeTime(now - 7 * 24 * 60 * minute, now)).toContain('2026');
});

test('[UI43] a time that no calendar has is shown as unknown', () => {
  for (const at of [1e300, -1e300, Number.NaN, Infinity])
    expect([relativeTime(at, 0), exactTime(at), clockTime(at), machineTime(at)]).toEqual([
      'at an unknown time',
      'at an unknown time',
      '--:--',
      undefined,
    ]);
  expect(machineTime(0)).toBe('1970-01-01T00:00:00.000Z');
});
