import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const page = readFileSync(join(process.cwd(), 'index.html'), 'utf8').replaceAll('\r\n', '\n');
const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';

/** What stands in the page when the script in it was run at this origin. */
function shownAt(origin: string) {
  const app = { textContent: '' };
  new Function('origin', 'document', script)(origin, { querySelector: () => app });
  return app.textContent;
}

test('[EB49] the policy of the page names the one script that stands in it', () => {
  const hash = createHash('sha256').update(script).digest('base64');
  expect(/script-src ([^;]+);/.exec(page)?.[1]?.split(' ')).toContain(`'sha256-${hash}'`);
});

test('[EB49] a page without an origin says what it lacks; with one, nothing', () => {
  expect(shownAt('null')).toContain('A frame with a sandbox needs allow-same-origin beside allow-scripts');
  expect(shownAt('https://sandbox.example')).toBe('');
});
