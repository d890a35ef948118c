import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { provideChromium } from './browsers.mjs';
import { measureFirstVisit, sumOf } from './first-visit.mjs';
import { measurePrecache } from './precache.mjs';
import { home } from './tool.mjs';

/** All scripts of a first visit until the landing page is quiet, in bytes of gzip. */
const firstVisitLimit = 104_400;
/**
 * What an offline worker fetches beside it, when the page is done. What is written by others, and large, is counted apart: the editor for
 * code (CodeMirror), and the wasm of QuickJS, in which code runs.
 */
const precacheLimit = { files: 255, bytes: 740_000, editor: 169_000, wasm: 235_000 };

/** What a page around fetches before the app. */
const embedLimit = 3_000;

/**
 * Shows what a first visit and an offline worker fetch, and compares it with the limits.
 * @returns {Promise<number>} exit code
 */
export async function checkSize(root = join(home, 'dist')) {
  const fetched = await measureFirstVisit(root, await provideChromium());
  for (const { path, bytes } of fetched) console.log(`${kilobytes(bytes)}  ${path}`);
  const scripts = sumOf(fetched, '.js');
  console.log(`${kilobytes(sumOf(fetched, '.css'))}  styles of a first visit`);
  console.log(`${kilobytes(scripts)}  of ${kilobytes(firstVisitLimit).trim()} scripts of a first visit`);
  const precached = await measurePrecache(root);
  const wasm = sumOf(precached, '.wasm');
  const editor = precached
    .filter(({ path }) => path.includes('/code-mirror-'))
    .reduce((sum, one) => sum + one.bytes, 0);
  const bytes = sumOf(precached, '') - wasm - editor;
  console.log(
    `${kilobytes(bytes)}  of ${kilobytes(precacheLimit.bytes).trim()} for use offline, ${precached.length} of ${precacheLimit.files} files`,
  );
  console.log(`${kilobytes(editor)}  of ${kilobytes(precacheLimit.editor).trim()} editor for use offline`);
  console.log(`${kilobytes(wasm)}  of ${kilobytes(precacheLimit.wasm).trim()} wasm for use offline`);
  const embed = gzipSync(readFileSync(join(root, 'embed.js')), { level: 9 }).length;
  console.log(`${kilobytes(embed)}  of ${kilobytes(embedLimit).trim()} embed.js`);
  const holds = [
    embed <= embedLimit,
    scripts > 0 && scripts <= firstVisitLimit,
    bytes <= precacheLimit.bytes,
    editor > 0 && editor <= precacheLimit.editor,
    wasm <= precacheLimit.wasm,
    precached.length <= precacheLimit.files,
  ];
  return holds.every(Boolean) ? 0 : 1;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
