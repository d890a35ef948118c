/** Virtual time that moves when told. */
export interface SteppedClock {
  now(): number;
  /** How many calls are still to come. */
  readonly waiting: number;
  after(ms: number, call: () => void): () => void;
  /** Moves on, calls what falls due in its order, and lets everything settle that waits for nothing else. */
  advance(ms: number): Promise<void>;
}

/** Lets pending promises run until nothing but time can go on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function createSteppedClock(): SteppedClock {
  const timers = new Map<number, { readonly dueAt: number; readonly call: () => void }>();
  let now = 0;
  let made = 0;
  return {
    now: () => now,
    get waiting() {
      return timers.size;
    },
    after(ms, call) {
      made += 1;
      const id = made;
      timers.set(id, { dueAt: now + ms, call });
      return () => timers.delete(id);
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (;;) {
        const [next] = [...timers].sort(([a, one], [b, other]) => one.dueAt - other.dueAt || a - b);
        if (next === undefined || next[1].dueAt > until) break;
        now = next[1].dueAt;
        timers.delete(next[0]);
        next[1].call();
        await settle();
      }
      now = until;
    },
  };
}
