import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('[AE170] what may come twice is keyed by its place: sentences, and what is put together of values', () => {
  const keyed = /\{#each [^}]*\((?:line|note|sentence|text|reason|value|`.*`|JSON\..*)\)\}/g;
  const wrong = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .flatMap((name) =>
      (readFileSync(`src/ui/${name}`, 'utf8').match(keyed) ?? []).map((each) => `${name}: ${each}`),
    );
  expect(wrong).toEqual([]);
});
