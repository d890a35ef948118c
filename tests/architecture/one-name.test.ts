import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

/** Names that stand for more than one thing, and why they may. */
const shared: Readonly<Record<string, string>> = {
  answer: 'each dialect of the wire has the same three',
  failureAnswer: 'each dialect of the wire has the same three',
  notice: 'each dialect of the wire has the same three',
};

const declared =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:type|interface|class|const|let|function\*?|enum) (\w+)/gm;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(declared)].flatMap(([, name]) => name ?? []));
}

/** `integrationResult` in `integration-result.ts`: a kind, of which each table has its own file. */
function isKind(name: string, file: string): boolean {
  return basename(file, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) === name;
}

/** Each name with the files that export something of their own by it. */
function declarations(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of [...filesOf('src'), ...filesOf('workers')])
    for (const name of namesIn(readFileSync(file, 'utf8')))
      found.set(name, [...(found.get(name) ?? []), file]);
  return found;
}

test('an exported name stands for one thing', () => {
  const found = declarations();
  expect(found.size).toBeGreaterThan(1_000);
  const twice = [...found].filter(
    ([name, files]) => files.length > 1 && !(name in shared) && !files.every((file) => isKind(name, file)),
  );
  expect(twice).toEqual([]);
});

test('what may share a name does', () => {
  const found = declarations();
  expect(Object.keys(shared).filter((name) => (found.get(name)?.length ?? 0) < 2)).toEqual([]);
});
