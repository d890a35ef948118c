import type { FailureName } from '#model/failure';

/** Calls that wait for the engine. Every one of them settles: with its answer, or with what stands for a failure. */
export interface OpenCalls {
  /**
   * `begin` gets a function by which it asks, now or later; nothing is asked for a call that has already failed.
   * `instead` makes the answer of a failure's name, also after `withinMs`. What the engine throws, a bug, passes through.
   */
  run<T>(
    begin: (answer: (ask: () => Promise<T>) => void) => void,
    instead: (why: FailureName) => T,
    withinMs: number,
  ): Promise<T>;
  /** Fails every call that is open. */
  loseAll(why: FailureName): void;
}

export function createOpenCalls(): OpenCalls {
  const open = new Set<(why: FailureName) => void>();
  return {
    run: (begin, instead, withinMs) =>
      new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer);
          open.delete(giveUp);
        };
        const giveUp = (why: FailureName) => {
          end();
          resolve(instead(why));
        };
        const timer = setTimeout(() => giveUp('engine-timeout'), withinMs);
        open.add(giveUp);
        begin((ask) => {
          if (open.has(giveUp)) ask().then(resolve, reject).finally(end);
        });
      }),
    loseAll(why) {
      for (const giveUp of [...open]) giveUp(why);
    },
  };
}
