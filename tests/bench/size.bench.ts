import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from './bench-row';
import { withEmptyFrame } from './empty-frame';

type Fetched = readonly { path: string; bytes: number }[];

interface FirstVisit {
  measureFirstVisit(root: string, browser: string): Promise<Fetched>;
  sumOf(fetched: Fetched, ending: string): number;
}

/** By its address: bundled into this file it would look for itself in the wrong folder. */
const addressOf = (script: string) => pathToFileURL(join(process.cwd(), '.ci', script)).href;

/** What a first visit fetches until the landing page is quiet, alone and against the same stack with nothing in it. */
const bench: Bench = async ({ dist, chromium }) => {
  const { measureFirstVisit, sumOf }: FirstVisit = await import(
    /* @vite-ignore */ addressOf('first-visit.mjs')
  );
  const scriptsOf = async (root: string) => sumOf(await measureFirstVisit(root, chromium), '.js') / 1_000;
  const ours = await scriptsOf(dist);
  const frame = await withEmptyFrame(scriptsOf);
  return [
    {
      name: 'scripts of a first visit until its page is quiet, gzip',
      measured: ours,
      unit: 'kB',
      bound: { atMost: 106 },
    },
    {
      name: `the same ÷ the empty frame of the same stack, ${frame.toFixed(1)} kB`,
      measured: ours / frame,
      unit: '×',
      // Half of the frame is xstate, which a first visit does without; a frame that lacks it is 14.8 kB.
      bound: { atMost: 3.8 },
    },
  ];
};
export default bench;
