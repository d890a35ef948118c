import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('what a part holds decides of no style of all that is in it: each thing that came would have all of it styled anew', () => {
  const ui = fileURLToPath(new URL('../../src/ui', import.meta.url));
  const rules = readdirSync(ui, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|css)$/.test(name))
    .flatMap((name) =>
      [...readFileSync(join(ui, name), 'utf8').matchAll(/^.*:has\(.*[\s>]\*\s*[,{]/gm)].map(
        ([rule]) => `${name}: ${rule}`,
      ),
    );
  expect(rules).toEqual([]);
});
