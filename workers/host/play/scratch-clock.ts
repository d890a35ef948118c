import type { SystemClock } from '../ports';

/** Time that passes when told, and everything that waits for it. */
export interface ScratchClock extends SystemClock {
  /** Ms until something falls due; null where nothing waits. */
  readonly next: number | null;
  /** Lets everything happen that waits for nothing but its turn. */
  settle(): Promise<void>;
  /** What this answers comes without any time passing. */
  pumped<T>(answer: Promise<T>): Promise<T>;
  /** Lets so much time pass, and what falls due in it happen in its order. */
  advance(ms: number): Promise<void>;
}

interface Waiting {
  readonly at: number;
  readonly call: () => void;
}

/** Something of another thread that is waited for without time passing. */
export interface Elsewhere {
  /** Resolves when some of it has come; null where nothing is on its way. */
  pending(): Promise<unknown> | null;
}

/** So much virtual time takes more real time than there is. */
export class PlayedTooLong extends Error {}

/** @param soon of the platform: a later turn, when everything this one has set off is done */
export function createScratchClock(
  startsAt: number,
  soon: SystemClock['soon'],
  elsewhere: Elsewhere,
  isLate: () => boolean,
): ScratchClock {
  let now = startsAt;
  const waiting = new Set<Waiting>();
  let calls: (() => void)[] = [];

  const turn = () => new Promise<void>((resolve) => soon(resolve));

  /** The one that is due first; of several, the one that came first. */
  function first(): Waiting | null {
    let best: Waiting | null = null;
    for (const one of waiting) if (!best || one.at < best.at) best = one;
    return best;
  }

  async function settle(): Promise<void> {
    for (;;) {
      await turn();
      const pending = elsewhere.pending();
      if (calls.length === 0 && !pending) return;
      const due = calls;
      calls = [];
      for (const call of due) call();
      await pending;
    }
  }

  return {
    now: () => now,
    steady: () => now,
    soon: (call) => void calls.push(call),
    after(ms, call) {
      const one = { at: now + Math.max(0, ms), call };
      waiting.add(one);
      return () => waiting.delete(one);
    },
    get next() {
      const due = first();
      return due && Math.max(0, due.at - now);
    },
    settle,
    async pumped(answer) {
      await settle();
      return answer;
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (let due = first(); due && due.at <= until; due = first()) {
        if (isLate()) throw new PlayedTooLong();
        waiting.delete(due);
        now = Math.max(now, due.at);
        due.call();
        await settle();
      }
      now = until;
      await settle();
    },
  };
}
