import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainIcons } from '../../.ci/plain-icons.mjs';

const folder = join(process.cwd(), 'node_modules/@lucide/svelte/dist/icons');

function drawn(file: string): string | null {
  const transform = plainIcons.transform as (code: string, id: string) => string | null;
  return transform(readFileSync(join(folder, file), 'utf8'), join(folder, file));
}

test('an icon is built as markup with its own size, name and lines', () => {
  const markup = drawn('circle-check.svelte');
  expect(markup).toContain('size = 24');
  expect(markup).toContain("class={['lucide lucide-circle-check', look]}");
  expect(markup).toContain('<circle cx="12" cy="12" r="10" /><path d="m16 9-5.5 5.5L8 12" /></svg>');
});

test('every icon of the library can be built so', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.svelte'));
  expect(files.length).toBeGreaterThan(1_000);
  for (const file of files) expect(drawn(file)).toMatch(/<svg .*><\w.*\/><\/svg>$/);
});
