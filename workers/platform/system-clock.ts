import type { SystemClock } from '../host/ports';

/** Longer waits would be taken for none by the browser. */
const longestMs = 2 ** 31 - 1;

/** A message to oneself is the shortest way to a later turn: timers are held back to milliseconds. */
const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

export const systemClock: SystemClock = {
  soon(call) {
    waiting.push(call);
    turns.port2.postMessage(null);
  },
  now: () => Date.now(),
  steady: () => performance.now(),
  after(ms, call) {
    const dueAt = performance.now() + ms;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (rest: number) => {
      timer = setTimeout(
        () => (rest > longestMs ? wait(dueAt - performance.now()) : call()),
        Math.min(rest, longestMs),
      );
    };
    wait(ms);
    return () => clearTimeout(timer);
  },
};
