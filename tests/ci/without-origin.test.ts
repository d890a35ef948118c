import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const page = readFileSync(join(process.cwd(), 'index.html'), 'utf8').replaceAll('\r\n', '\n');
const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';

const site = 'https://sandbox.example';

/** What stands in the page when the script in it was run there: the app’s element, and whether the promise is still in it. */
function shownAt(origin: string, search = '', hash = '') {
  const app = { textContent: '' };
  const promise = { isThere: true, remove: () => (promise.isThere = false) };
  const elements: Record<string, object> = { '#app': app, '.promise': promise };
  const document = { querySelector: (selector: string) => elements[selector] };
  new Function('origin', 'document', 'location', script)(origin, document, { search, hash });
  return { text: app.textContent, isPromised: promise.isThere };
}

test('[EB49] the policy of the page names the one script that stands in it', () => {
  const hash = createHash('sha256').update(script).digest('base64');
  expect(/script-src ([^;]+);/.exec(page)?.[1]?.split(' ')).toContain(`'sha256-${hash}'`);
});

test('[EB49] a page without an origin says what it lacks; with one, nothing', () => {
  expect(shownAt('null').text).toContain(
    'A frame with a sandbox needs allow-same-origin beside allow-scripts',
  );
  expect(shownAt(site).text).toBe('');
});

test('[UI360] where everybody begins it is said what the app is for; an address that leads further says nothing of it', () => {
  expect(page).toContain('<p class="promise">');
  expect(shownAt(site).isPromised).toBe(true);
  expect(shownAt(site, '?start=waiting').isPromised).toBe(false);
  expect(shownAt(site, '?frame=none', '#/visitor-page/').isPromised).toBe(false);
  expect(shownAt(site, '', '#/data').isPromised).toBe(false);
});
