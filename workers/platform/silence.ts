import type { SystemClock } from '../host/ports';

/** Notices the end of somebody whose lock cannot be seen: they say something again and again as long as they live. */
export interface Silence {
  heard(): void;
  /** Calls once when nothing was heard for long. */
  await(call: () => void): void;
}

/** A tab in the background may speak only once a minute. */
const longMs = 150_000;

export function createSilence(after: SystemClock['after']): Silence {
  let onEnd: (() => void) | null = null;
  let cancel = () => {};

  function wait(): void {
    cancel();
    if (onEnd)
      cancel = after(longMs, () => {
        onEnd?.();
        onEnd = null;
      });
  }

  return {
    heard: wait,
    await(call) {
      onEnd = call;
      wait();
    },
  };
}
