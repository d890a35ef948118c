import type { SystemClock } from '../host/ports';

/** Longer waits would be taken for none by the browser. */
const longestMs = 2 ** 31 - 1;

export const systemClock: SystemClock = {
  now: () => Date.now(),
  after(ms, call) {
    const dueAt = Date.now() + ms;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (rest: number) => {
      timer = setTimeout(
        () => (rest > longestMs ? wait(dueAt - Date.now()) : call()),
        Math.min(rest, longestMs),
      );
    };
    wait(ms);
    return () => clearTimeout(timer);
  },
};
