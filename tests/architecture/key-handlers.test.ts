import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('every handler of keys on a page leaves compositions alone', () => {
  const ui = fileURLToPath(new URL('../../src/ui', import.meta.url));
  const without = readdirSync(ui, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|ts)$/.test(name))
    .map((name) => ({ name, code: readFileSync(join(ui, name), 'utf8') }))
    .filter(({ code }) => /onkey(down|up|press)=|'key(down|up|press)'/.test(code))
    .filter(({ code }) => !/onKeys\(|belongsToComposition\(/.test(code));
  expect(without.map(({ name }) => name)).toEqual([]);
});
