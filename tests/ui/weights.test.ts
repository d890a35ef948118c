import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const styles = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:svelte|css)$/.test(name))
  .map((name) => readFileSync(`src/ui/${name}`, 'utf8'));

test('[UI350] all that is written has one of two weights', () => {
  const weights = styles.flatMap((text) =>
    [...text.matchAll(/font-weight: ([^;]+);/g)].map(([, weight]) => weight),
  );
  expect([...new Set(weights)].sort()).toEqual(['400', '600', 'inherit']);
});
