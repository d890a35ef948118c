import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allDifferences } from '#core/bot/play/compare';
import type { Event } from '#core/bot/play/event';

const told = (came: readonly string[], wanted: readonly string[]) =>
  allDifferences(
    came.map((out): Event => ({ out })),
    wanted.map((out) => ({ out })),
  ).map(({ line, expected, got }) => [line, expected?.['out'] ?? null, got && 'out' in got ? got.out : null]);

test('[BB134] each difference is told with its line, not only the first', () => {
  expect(told(['a', 'B', 'c', 'D'], ['a', 'b', 'c', 'd'])).toEqual([
    [2, 'b', 'B'],
    [4, 'd', 'D'],
  ]);
  expect(told(['a', 'b'], ['a', 'b'])).toEqual([]);
});

test('[BB134] what is missing and what comes besides does not make everything after it a difference', () => {
  expect(told(['a', 'c', 'd'], ['a', 'b', 'c', 'd'])).toEqual([[2, 'b', null]]);
  expect(told(['a', 'x', 'b', 'c'], ['a', 'b', 'c'])).toEqual([[null, null, 'x']]);
  expect(told(['a'], ['a', 'b', 'c'])).toEqual([
    [2, 'b', null],
    [3, 'c', null],
  ]);
  expect(told(['a', 'b', 'c'], [])).toEqual([
    [null, null, 'a'],
    [null, null, 'b'],
    [null, null, 'c'],
  ]);
});

test('[BB134] there are none exactly where all is as expected, and never more than the lines of both', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
  fc.assert(
    fc.property(lines, lines, (came, wanted) => {
      const found = told(came, wanted);
      expect(found.length === 0).toBe(JSON.stringify(came) === JSON.stringify(wanted));
      expect(found.length).toBeLessThanOrEqual(came.length + wanted.length);
    }),
  );
});

test('[BB134] more than two hundred are not told', () => {
  const many = (word: string) => Array.from({ length: 300 }, (_, at) => `${word}${at}`);
  expect(told(many('a'), many('b'))).toHaveLength(200);
});
