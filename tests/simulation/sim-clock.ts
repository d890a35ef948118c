import type { SystemClock } from '#workers/host/ports';

const realImmediate = setImmediate;
/** The engine asks for the time with everything it takes: so often in one moment is a loop without end. */
const endless = 20_000;

/** Real time of a simulated machine: a timeline that moves when told, and a wall clock that may be set wrong. */
export interface SimClock extends SystemClock {
  /** Ms since the run began; never goes back. */
  readonly elapsed: number;
  /** Moves the wall clock without letting time pass. */
  setWall(byMs: number): void;
  advance(ms: number): Promise<void>;
  /** Nothing more happens, however much time is let pass. */
  halt(): void;
  /** Lets everything happen that waits for nothing but its turn. */
  settle(): Promise<void>;
}

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly call: () => void;
  cancelled: boolean;
}

/** `broken` hears of what a callback throws. */
export function createSimClock(broken: (cause: unknown) => void, start = 1_800_000_000_000): SimClock {
  let elapsed = 0;
  let wall = start;
  let order = 0;
  let looks = 0;
  let halted = false;
  const heap: Waiting[] = [];
  let soon: (() => void)[] = [];

  const before = (a: Waiting, b: Waiting) => a.at < b.at || (a.at === b.at && a.order < b.order);

  function push(one: Waiting): void {
    let place = heap.push(one) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!before(one, heap[parent]!)) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = one;
  }

  function pop(): void {
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child += 1;
      if (!before(heap[child]!, last)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = last;
  }

  function attempt(call: () => void): void {
    try {
      call();
    } catch (cause) {
      broken(cause);
    }
  }

  async function settle(): Promise<void> {
    for (;;) {
      await new Promise<void>((resolve) => realImmediate(resolve));
      if (soon.length === 0) return;
      const calls = soon;
      soon = [];
      for (const call of calls) attempt(call);
    }
  }

  const clock: SimClock = {
    get elapsed() {
      return elapsed;
    },
    now() {
      looks += 1;
      if (looks > endless) throw new Error('The clock is asked again and again, and no time passes.');
      return wall + elapsed;
    },
    steady: () => elapsed,
    setWall: (byMs) => void (wall += byMs),
    soon: (call) => void soon.push(call),
    after(ms, call) {
      const one = { at: elapsed + Math.max(0, ms), order: (order += 1), call, cancelled: false };
      push(one);
      return () => (one.cancelled = true);
    },
    settle,
    halt: () => void (halted = true),
    async advance(ms) {
      const until = elapsed + ms;
      await settle();
      for (let next = heap[0]; next && next.at <= until && !halted; next = heap[0]) {
        pop();
        if (next.cancelled) continue;
        if (next.at > elapsed) {
          elapsed = next.at;
          looks = 0;
        }
        attempt(next.call);
        await settle();
      }
      elapsed = until;
      looks = 0;
    },
  };
  return clock;
}
