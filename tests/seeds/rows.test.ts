import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTestTitles } from '../architecture/test-titles';
import { provenIds } from './proven';
import { seedReport } from './report';
import { rows } from './rows';

const home = fileURLToPath(new URL('../..', import.meta.url));

test('the rows are numbered from 1 to 342 without a gap', () => {
  expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 342 }, (_, index) => index + 1));
});

test('every row that a test claims exists', () => {
  const known = new Set(rows.map(({ id }) => id));
  const claimed = provenIds(readTestTitles(fileURLToPath(new URL('..', import.meta.url))));
  expect([...claimed].filter((id) => !known.has(id))).toEqual([]);
});

test('a title may claim several rows', () => {
  const titles = [{ file: 'a.test.ts', title: '[RT5][S112][S7] a pattern matches' }];
  expect([...provenIds(titles)]).toEqual([112, 7]);
});

test('the report counts every row', () => {
  expect(seedReport(home)).toMatch(/\d+ of 342 rows proven$/);
});
