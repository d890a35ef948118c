import { readCase, readCases } from './cases';
import type { Verdict } from './court';
import { reachedOf, type Reached } from './coverage';
import { isKnown } from './known';
import { reportRun } from './report';
import { runPlan, runSeed, type Run } from './run';
import { shrink } from './shrink';

/** What one process of a simulation is asked to live. */
export interface Task {
  readonly seeds: readonly number[];
  readonly deeds: number;
  readonly days: number;
  /** The folder of found cases to live first; empty for none. */
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

/** Lives all of a task, one run after the other. */
export async function live(task: Task, tell: (told: Told) => void): Promise<void> {
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
    for (const { name, found } of readCases(task.cases)) {
      const excuse = ({ rule }: Verdict) => found.known !== undefined && rule === found.rule;
      await one(`case ${name}`, () => runPlan(found, { excuse }), excuse);
    }
  for (const seed of task.seeds)
    await one(`seed ${seed}`, () => runSeed(seed, task.deeds, task.days, { excuse: isKnown }), isKnown);
}

/** The first seed up to which something is found that was not known, and what; null when nothing is. */
export async function findIn(
  seeds: number,
  deeds: number,
): Promise<{ seed: number; verdict: Verdict } | null> {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { verdict } = await runSeed(seed, deeds, 0.2, { excuse: isKnown });
    if (verdict) return { seed, verdict };
  }
  return null;
}

/** How much of what could be met was met. */
export function reached(covered: readonly string[]): Reached {
  return reachedOf(new Set(covered));
}
