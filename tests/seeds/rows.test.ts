import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTestTitles } from '../architecture/test-titles';
import { claimsIn, readClaims } from './claims';
import { seedReport } from './report';
import { rows } from './rows';

const home = fileURLToPath(new URL('../..', import.meta.url));
const tests = fileURLToPath(new URL('..', import.meta.url));
const claims = readClaims(tests);

test('the rows are numbered from 1 to 342 without a gap', () => {
  expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 342 }, (_, index) => index + 1));
});

test('every row that is claimed exists, and an assertion stands beside each claim', () => {
  const known = new Set(rows.map(({ id }) => `S${id}`));
  const troubles = claims.flatMap(({ file, rows: claimed, problem }) => [
    ...(problem === null ? [] : [`${file}: ${claimed.join(' ')} ${problem}`]),
    ...claimed.filter((row) => !known.has(row)).map((row) => `${file}: ${row} is no row`),
  ]);
  expect(troubles).toEqual([]);
  expect(claims.length).toBeGreaterThan(0);
});

test('titles claim nothing: a title holds whatever is asserted', () => {
  const claiming = readTestTitles(tests).filter(({ title }) => /\[S\d+\]/.test(title));
  expect(claiming).toEqual([]);
});

test.each([
  [`proves('S7', () => expect(a).toBe(1));`, ['S7'], null],
  [`await proves(['S7', 'S8'], async () => expect(await a()).toBe(1));`, ['S7', 'S8'], null],
  [`proves('S7', () => expectUpperRight(page, menu));`, ['S7'], null],
  [`proves('S7', () => page.click());`, ['S7'], 'does not assert anything'],
  [`proves('S7');`, ['S7'], 'has no assertion beside it'],
  [`proves('RT7', () => expect(a).toBe(1));`, ['RT7'], 'names no row'],
  [
    `proves(['S1', 'S2', 'S3', 'S4', 'S5'], () => expect(a).toBe(1));`,
    ['S1', 'S2', 'S3', 'S4', 'S5'],
    'claims 5 rows by one assertion',
  ],
])('a claim is read with what is wrong with it: %s', (code, claimed, problem) => {
  expect(claimsIn('a.test.ts', code)).toEqual([{ file: 'a.test.ts', rows: claimed, problem }]);
});

test('the report counts every row', () => {
  expect(seedReport(home)).toMatch(/\d+ of 342 rows proven$/);
});
