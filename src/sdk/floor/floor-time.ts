import { virtualTime, type ClockState } from '#model/clock';
import type { Sandbox } from '../sandbox';

/** How often it is looked, in ms of the computer’s time. */
const beatMs = 200;

/** The floor’s sense of time: the sandbox’s clock. [FL1] */
export interface FloorTime {
  /** Virtual ms since 1970. */
  now(): number;
  /** After so many virtual ms; false when the floor has ended first. */
  wait(ms: number): Promise<boolean>;
  /** What is found in so many virtual ms; null when it was not, or the floor has ended. */
  until<Value>(find: () => Value | null | undefined | false, ms: number): Promise<Value | null>;
  end(): void;
}

interface Waiting {
  /** Whether it is over. */
  look(isOver: boolean): boolean;
}

/** @param realNow the computer’s time in ms since 1970 */
export function createFloorTime(sandbox: Pick<Sandbox, 'watch' | 'after'>, realNow: () => number): FloorTime {
  let clock: ClockState | null = null;
  let isOver = false;
  let waiting: Waiting[] = [];
  let cancel = () => {};
  const stopWatching = sandbox.watch('clock', (rows) => (clock = rows.get('clock')?.clock ?? clock));
  const now = () => (clock === null ? 0 : virtualTime(clock, realNow()));

  function beat(): void {
    const looked = waiting;
    waiting = [];
    // Who is called may wait anew.
    waiting.push(...looked.filter((one) => !one.look(isOver)));
    if (!isOver) cancel = sandbox.after(beatMs, beat);
  }
  cancel = sandbox.after(beatMs, beat);

  function until<Value>(find: () => Value | null | undefined | false, ms: number): Promise<Value | null> {
    let dueAt: number | null = null;
    return new Promise((resolve) => {
      const one: Waiting = {
        look(isOverNow) {
          // Time begins when the clock is known.
          if (clock !== null) dueAt ??= now() + ms;
          const found = isOverNow ? null : find();
          const isFound = found !== null && found !== undefined && found !== false;
          const isLate = dueAt !== null && now() >= dueAt;
          if (!isFound && !isLate && !isOverNow) return false;
          resolve(isFound ? found : null);
          return true;
        },
      };
      if (!one.look(isOver)) waiting.push(one);
    });
  }

  return {
    now,
    until,
    async wait(ms) {
      await until(() => null, ms);
      return !isOver;
    },
    end() {
      isOver = true;
      cancel();
      stopWatching();
      beat();
    },
  };
}
