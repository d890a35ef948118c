import { join } from 'node:path';
import { readCase, readCases } from './cases';
import { isKnown } from './known';
import type { Verdict } from './court';
import { reportRun } from './report';
import { runPlan, runSeed, type Run } from './run';
import { shrink } from './shrink';

/** What one process of a simulation is asked to live. */
export interface Task {
  readonly seeds: readonly number[];
  readonly deeds: number;
  readonly days: number;
  /** Found cases to live first; empty for none. */
  readonly cases: string;
  /** A file to live again; empty for none. */
  readonly replay: string;
}

/** What it tells, one message a run. */
export interface Told {
  readonly name: string;
  readonly deeds: number;
  readonly facts: number;
  /** Of the processor. */
  readonly ms: number;
  readonly covered: readonly string[];
  /** What was found, for people; empty for nothing. */
  readonly failure: string;
}

async function live(task: Task, tell: (told: Told) => void): Promise<void> {
  async function one(
    name: string,
    start: () => Promise<Run>,
    excuse: (verdict: Verdict) => boolean,
  ): Promise<void> {
    const before = process.cpuUsage();
    const run = await start();
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1_000;
    const failure = run.verdict ? reportRun(await shrink(run, { excuse }), name) : '';
    tell({ name, deeds: run.deeds.length, facts: run.facts, ms, covered: run.covered, failure });
  }
  if (task.replay !== '')
    await one(
      task.replay,
      () => runPlan(readCase(task.replay)),
      () => false,
    );
  if (task.cases !== '')
    for (const { name, found } of readCases(join(task.cases))) {
      const excuse = ({ rule }: Verdict) => found.known !== undefined && rule === found.rule;
      await one(`case ${name}`, () => runPlan(found, { excuse }), excuse);
    }
  for (const seed of task.seeds)
    await one(`seed ${seed}`, () => runSeed(seed, task.deeds, task.days, { excuse: isKnown }), isKnown);
}

/** What could be covered at all; asked for by name, so that one bundle holds everything. */
export { reachedOf } from './coverage';

process.once('message', (task: Task) => {
  void live(task, (told) => process.send?.(told)).finally(() => process.disconnect());
});
// Whoever asked is gone.
process.once('disconnect', () => process.exit());
