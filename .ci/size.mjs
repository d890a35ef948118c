import { join } from 'node:path';
import { provideChromium } from './browsers.mjs';
import { measureFirstVisit, sumOf } from './first-visit.mjs';
import { home } from './tool.mjs';

/** All scripts of a first visit until the landing page is quiet, in bytes of gzip. */
const firstVisitLimit = 115_000;

/**
 * Shows what a first visit fetches, and compares its scripts with the limit.
 * @returns {Promise<number>} exit code
 */
export async function checkSize(root = join(home, 'dist')) {
  const fetched = await measureFirstVisit(root, await provideChromium());
  for (const { path, bytes } of fetched) console.log(`${kilobytes(bytes)}  ${path}`);
  const scripts = sumOf(fetched, '.js');
  console.log(`${kilobytes(sumOf(fetched, '.css'))}  styles of a first visit`);
  console.log(`${kilobytes(scripts)}  of ${kilobytes(firstVisitLimit).trim()} scripts of a first visit`);
  return scripts > 0 && scripts <= firstVisitLimit ? 0 : 1;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
