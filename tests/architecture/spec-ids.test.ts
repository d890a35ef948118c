import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTestTitles } from './test-titles';

const home = fileURLToPath(new URL('../..', import.meta.url));
const specs = ['src', 'workers', 'tests'].flatMap((folder) =>
  readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[\\/])SPEC\.md$/.test(name))
    .map((name) => join(home, folder, name)),
);
const rules = specs.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^- ?\*?\*?([A-Z]{2}\d+)\b/gm)].map(([, id = '']) => id),
);
const named = readTestTitles(join(home, 'tests'))
  .filter(({ file }) => !file.startsWith('architecture'))
  .flatMap(({ file, title }) =>
    [...title.matchAll(/\[([A-Z]{2}\d+)\]/g)].map(([, id = '']) => ({ file, id })),
  );

test('every SPEC.md holds rules', () => {
  const empty = specs.filter((file) => !/^- ?\*?\*?[A-Z]{2}\d+\b/m.test(readFileSync(file, 'utf8')));
  expect(empty).toEqual([]);
});

test('no rule id is given twice', () => {
  expect(rules.filter((id, index) => rules.indexOf(id) !== index)).toEqual([]);
});

test('every rule of a SPEC.md is named by a test', () => {
  const tested = new Set(named.map(({ id }) => id));
  expect(rules.filter((id) => !tested.has(id))).toEqual([]);
});

test('every rule that a test names stands in a SPEC.md', () => {
  const known = new Set(rules);
  expect(named.filter(({ id }) => !known.has(id))).toEqual([]);
});
