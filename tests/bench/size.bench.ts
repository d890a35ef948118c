import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from './bench-row';

type MeasureSize = (root: string) => { readonly sum: number; readonly limit: number };

/** What a first visit fetches before the frame of the app and the engine can be used. */
const bench: Bench = async ({ dist }) => {
  // By its address: bundled into this file it would look for itself in the wrong folder.
  const { measureSize }: { measureSize: MeasureSize } = await import(
    /* @vite-ignore */ pathToFileURL(join(process.cwd(), '.ci/size.mjs')).href
  );
  const { sum, limit } = measureSize(dist);
  return [
    {
      name: 'JavaScript before the frame can be used, gzip',
      measured: sum / 1_000,
      unit: 'kB',
      bound: { atMost: limit / 1_000 },
    },
  ];
};
export default bench;
