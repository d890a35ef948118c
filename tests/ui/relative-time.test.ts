import { expect, test } from 'vitest';
import { relativeTime } from '../../src/ui/kit/relative-time';

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
