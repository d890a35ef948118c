import { join } from 'node:path';
import { provideChromium } from './browsers.mjs';
import { measureFirstVisit, sumOf } from './first-visit.mjs';
import { measurePrecache } from './precache.mjs';
import { home } from './tool.mjs';

/** All scripts of a first visit until the landing page is quiet, in bytes of gzip. */
const firstVisitLimit = 104_400;
/** What an offline worker fetches beside it, when the page is done. */
const precacheLimit = { files: 120, bytes: 370_000 };

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
  const bytes = sumOf(precached, '');
  console.log(
    `${kilobytes(bytes)}  of ${kilobytes(precacheLimit.bytes).trim()} for use offline, ${precached.length} of ${precacheLimit.files} files`,
  );
  const holds = [
    scripts > 0 && scripts <= firstVisitLimit,
    bytes <= precacheLimit.bytes,
    precached.length <= precacheLimit.files,
  ];
  return holds.every(Boolean) ? 0 : 1;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
