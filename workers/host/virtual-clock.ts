import { virtualTime, type ClockState } from '#model/clock';
import type { SystemClock } from './ports';

/** Where the world keeps its part: the clock's state and the timer that is due next. */
export interface ClockSource {
  state(): ClockState;
  nextTimer(): { readonly id: string; readonly dueAt: number } | null;
  runTimer(id: string): void;
}

export interface VirtualClock {
  /** Virtual ms since 1970; while a timer runs, the moment it was due. Never goes back. */
  now(): number;
  /** Calls once after so much virtual time; the answer cancels. Not stored: for connectors and the like. */
  after(ms: number, call: () => void): () => void;
  /** Looks again: the clock's state or the world's timers have changed. */
  rearm(): void;
  stop(): void;
}

interface Waiting {
  readonly dueAt: number;
  readonly call: () => void;
}

/** Longer waits are cut: platforms count them in 32 bits. */
const longestWait = 86_400_000;

/** One clock for the world's timers and for passing ones, in the order they are due. [EN11] */
export function createVirtualClock(system: SystemClock, source: ClockSource): VirtualClock {
  const passing = new Set<Waiting>();
  let latest = 0;
  let running: number | null = null;
  let cancelWait = () => {};
  let stopped = false;

  function reading(): number {
    latest = Math.max(latest, virtualTime(source.state(), system.now()));
    return latest;
  }

  function next(): { dueAt: number; run: () => void } | null {
    const stored = source.nextTimer();
    let best = stored && { dueAt: stored.dueAt, run: () => source.runTimer(stored.id) };
    for (const waiting of passing) {
      if (best && best.dueAt <= waiting.dueAt) continue;
      best = {
        dueAt: waiting.dueAt,
        run: () => {
          passing.delete(waiting);
          waiting.call();
        },
      };
    }
    return best;
  }

  function runDue(): void {
    const until = reading();
    for (let due = next(); due && due.dueAt <= until && !stopped; due = next()) {
      running = Math.max(due.dueAt, running ?? 0);
      due.run();
    }
    running = null;
    rearm();
  }

  function rearm(): void {
    cancelWait();
    cancelWait = () => {};
    const due = stopped ? null : next();
    if (!due) return;
    const wait = due.dueAt - reading();
    const { mode, rate } = source.state();
    if (mode === 'paused' && wait > 0) return;
    cancelWait = system.after(Math.min(longestWait, Math.max(0, wait / rate)), runDue);
  }

  return {
    now: () => running ?? reading(),
    after(ms, call) {
      const waiting = { dueAt: (running ?? reading()) + ms, call };
      passing.add(waiting);
      rearm();
      return () => passing.delete(waiting);
    },
    rearm: () => {
      if (running === null) rearm();
    },
    stop() {
      stopped = true;
      cancelWait();
      passing.clear();
    },
  };
}
