import type { BenchRow } from '../bench-row';
import { dispatchBench } from './door';
import { replyBench } from './reply';

/** The benches that need a browser, called by name from outside. */
const benches: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  dispatch: dispatchBench,
  reply: replyBench,
};

Object.assign(window, { benches });
