import type { Archived } from '#model/archive';
import type { Fact } from '#model/fact';
import type { Journal, StepStart, SystemClock } from './ports';

/** What one input has brought about and what may leave once it is stored. */
export interface Uncommitted {
  readonly facts: readonly Fact[];
  /** Of the steps that they enter. */
  readonly starts: readonly StepStart[];
  /** What leaves the world by them. */
  readonly archived: readonly Archived[];
  /** Answers and notifications leave. */
  release(): void;
  /** Nothing of it was kept; `why` is the storage's reason. */
  refuse(why: string): void;
}

export interface Commit {
  add(pending: Uncommitted): void;
  /** True while something waits to be stored. */
  readonly busy: boolean;
  /** Resolves when everything added so far was released or refused. */
  settled(): Promise<void>;
}

/**
 * Group commit: the first input is written when the next turn is over, what comes meanwhile is written together as the next record.
 * Inputs without facts wait only for what came before them. On a failed write everything that waits is refused. [EN9]
 */
export function createCommit(
  journal: Journal,
  clock: Pick<SystemClock, 'soon'>,
  on: {
    stored(facts: readonly Fact[]): void;
    failed(why: string): Promise<void>;
    /** Nothing waits any more: everything added so far was stored or refused. */
    rested(): void;
  },
): Commit {
  let waiting: Uncommitted[] = [];
  let writing = false;
  let idle: (() => void)[] = [];

  async function write(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const facts = batch.flatMap((one) => one.facts);
      try {
        if (facts.length > 0)
          await journal.append(
            facts,
            batch.flatMap((one) => one.starts),
            batch.flatMap((one) => one.archived),
          );
      } catch (cause) {
        const lost = [...batch, ...waiting];
        waiting = [];
        const why = cause instanceof Error ? cause.message : String(cause);
        await on.failed(why);
        for (const one of lost) one.refuse(why);
        continue;
      }
      for (const one of batch) one.release();
      if (facts.length > 0) on.stored(facts);
    }
    writing = false;
    on.rested();
    for (const resolve of idle) resolve();
    idle = [];
  }

  return {
    add(pending) {
      if (!writing && waiting.length === 0 && pending.facts.length === 0) {
        pending.release();
        return;
      }
      waiting.push(pending);
      // After this turn, so that what one input brings about, connectors' answers included, is stored together; and after the
      // next one, so that what a client sent right behind it (that it has the reply, and its next line) goes along.
      if (!writing && waiting.length === 1) clock.soon(() => clock.soon(() => void write()));
    },
    get busy() {
      return writing || waiting.length > 0;
    },
    settled: () =>
      writing || waiting.length > 0 ? new Promise((resolve) => idle.push(resolve)) : Promise.resolve(),
  };
}
