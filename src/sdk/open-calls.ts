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
  /** When each call fails. One timer serves all: setting and clearing one for each costs more than the rest of a call. */
  const open = new Map<(why: FailureName) => void, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerAt = Infinity;

  function watchTime(dueAt: number): void {
    if (dueAt >= timerAt) return;
    clearTimeout(timer);
    timerAt = dueAt;
    timer = setTimeout(failOverdue, dueAt - performance.now());
  }

  function failOverdue(): void {
    timerAt = Infinity;
    const now = performance.now();
    for (const [giveUp, dueAt] of [...open]) if (dueAt <= now) giveUp('engine-timeout');
    watchTime(Math.min(...open.values()));
  }

  return {
    run: (begin, instead, withinMs) =>
      new Promise((resolve, reject) => {
        const giveUp = (why: FailureName) => {
          open.delete(giveUp);
          resolve(instead(why));
        };
        const dueAt = performance.now() + withinMs;
        open.set(giveUp, dueAt);
        watchTime(dueAt);
        begin((ask) => {
          if (!open.has(giveUp)) return;
          const end = () => open.delete(giveUp);
          ask().then(
            (answer) => {
              end();
              resolve(answer);
            },
            (bug) => {
              end();
              reject(bug);
            },
          );
        });
      }),
    loseAll(why) {
      for (const giveUp of [...open.keys()]) giveUp(why);
    },
  };
}
