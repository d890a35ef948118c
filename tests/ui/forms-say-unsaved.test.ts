import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const pages = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.svelte'))
  .map((name) => ({ name, text: readFileSync(`src/ui/${name}`, 'utf8') }));

test('[FM6] whatever page keeps a form says at its foot what is not saved', () => {
  const keeping = pages.filter(
    ({ text }) => text.includes('<FormActions') && /tellForm\(\w+|tellForm\('/.test(text),
  );
  const silent = keeping.filter(({ text }) => !text.includes('ondiscard={'));
  expect(keeping.length).toBeGreaterThan(5);
  expect(silent.map(({ name }) => name)).toEqual([]);
});
