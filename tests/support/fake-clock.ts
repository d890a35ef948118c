import type { SystemClock } from '#workers/host/ports';

export interface FakeClock extends SystemClock {
  /** Moves real time on and calls what falls due on the way, in order; lets promises settle in between. */
  advance(ms: number): Promise<void>;
  /** The computer's clock is set: on by so many ms, or back by fewer than none. What is being waited for stays. */
  set(byMs: number): void;
}

async function afterTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

/** Lets everything that is already decided happen. */
export async function settle(): Promise<void> {
  await afterTurns(200);
}

/** Time that moves when told. */
export function createFakeClock(start = 1_800_000_000_000): FakeClock {
  let now = start;
  let order = 0;
  let skew = 0;
  const waiting = new Set<{ at: number; order: number; call: () => void }>();
  return {
    now: () => now + skew,
    steady: () => now,
    set: (byMs) => void (skew += byMs),
    // Some turns of promises: what a test has set off comes before.
    soon: (call) => void afterTurns(12).then(call),
    after(ms, call) {
      const one = { at: now + Math.max(0, ms), order: (order += 1), call };
      waiting.add(one);
      return () => waiting.delete(one);
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (;;) {
        const [next] = [...waiting]
          .filter((one) => one.at <= until)
          .sort((a, b) => a.at - b.at || a.order - b.order);
        if (!next) break;
        waiting.delete(next);
        now = Math.max(now, next.at);
        next.call();
        await settle();
      }
      now = until;
      await settle();
    },
  };
}
