import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('[UI143] wherever a key of somebody is shown, those who look on see dots', () => {
  const pages = readdirSync('src/ui', { recursive: true, encoding: 'utf8' });
  const shown = pages.flatMap((path) => {
    if (!path.endsWith('.svelte')) return [];
    const text = readFileSync(`src/ui/${path}`, 'utf8');
    if (!/\b(apiAccessKeyOf|keyParts)\(/.test(text)) return [];
    return [...text.matchAll(/<code[^>]*>/g)].map(([tag]) => `${path} ${tag}`);
  });
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.filter((tag) => !tag.includes('data-secret'))).toEqual([]);
});
