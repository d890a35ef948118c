import type { BenchRow } from '../bench-row';
import appendBench from '../browser/append';
import historyBench from '../browser/history';
import openBench from '../browser/open';
import { dispatchBench } from './door';
import { replyBench } from './reply';
import { restartBench } from './restart';
import { scriptsBench } from './scripts';
import { workingDayBench } from './working-day';

/** The benches that need a browser, called by name from outside. */
const benches: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  dispatch: dispatchBench,
  reply: replyBench,
  restart: restartBench,
  scripts: scriptsBench,
  day: workingDayBench,
  append: appendBench,
  open: openBench,
  history: historyBench,
};

Object.assign(window, { benches });
