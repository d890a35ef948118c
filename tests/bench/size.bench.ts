import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from './bench-row';

interface FirstVisit {
  measureFirstVisit(root: string, browser: string): Promise<readonly { path: string; bytes: number }[]>;
  sumOf(fetched: readonly { path: string; bytes: number }[], ending: string): number;
}

/** What a first visit fetches until the landing page is quiet. */
const bench: Bench = async ({ dist, chromium }) => {
  // By its address: bundled into this file it would look for itself in the wrong folder.
  const { measureFirstVisit, sumOf }: FirstVisit = await import(
    /* @vite-ignore */ pathToFileURL(join(process.cwd(), '.ci/first-visit.mjs')).href
  );
  const scripts = sumOf(await measureFirstVisit(dist, chromium), '.js');
  return [
    {
      name: 'scripts of a first visit until its page is quiet, gzip',
      measured: scripts / 1_000,
      unit: 'kB',
      bound: { atMost: 115 },
    },
  ];
};
export default bench;
