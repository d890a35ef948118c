import { virtualTime, type ClockState } from '#model/clock';
import type { SystemClock } from './ports';
import { createWallTime } from './wall-time';

/** Where the world keeps its part: the clock's state, its latest moment, and the timer that is due next. */
export interface ClockSource {
  state(): ClockState;
  /** Virtual ms since 1970 of the last fact: time goes on from there. */
  latest(): number;
  nextTimer(): { readonly id: string; readonly dueAt: number } | null;
  /** A promise resolves when what it brought is stored, or cannot be. */
  runTimer(id: string): Promise<unknown> | void;
}

export interface VirtualClock {
  /** Virtual ms since 1970; while a timer runs, the moment it was due. Never goes back. */
  now(): number;
  /** The computer's clock was set back since the world's clock was read last: it must be anchored anew. */
  readonly isSetBack: boolean;
  /** More has fallen due than one turn could run. */
  readonly isBehind: boolean;
  /** The world's clock counts from the computer's clock as it is now. */
  anchored(): void;
  /** Calls once after so much virtual time; the answer cancels. Not stored: for connectors and the like. */
  after(ms: number, call: () => void): () => void;
  /** Runs nothing for so many real ms: what ran last could not be kept. 0 ends it. */
  rest(ms: number): void;
  /** Looks again: the clock's state or the world's timers have changed. */
  rearm(): void;
  /** The world is another one: its time may be earlier than what was read so far. */
  startOver(): void;
  stop(): void;
}

interface Waiting {
  readonly dueAt: number;
  readonly call: () => void;
}

interface Due {
  readonly id: string | null;
  readonly dueAt: number;
  run(): Promise<unknown> | void;
}

/** Longer waits are cut: platforms count them in 32 bits. */
const longestWait = 86_400_000;
/** Who wakes up later than that was asleep, and nobody watched: what fell due meanwhile happens now, once. */
const asleepMs = 10_000;
/** So many timers; then what they brought is stored, and others have their turn. */
const timersATurn = 50;
/** A timer that could not be run is tried again after so long, in real ms. */
const tryAgainMs = 1_000;

/** One clock for the world's timers and for passing ones, in the order they are due. [EN11] */
export function createVirtualClock(system: SystemClock, source: ClockSource): VirtualClock {
  const wall = createWallTime(system);
  const passing = new Set<Waiting>();
  let latest = 0;
  /** The moment of the timer that runs, or ran last while others are still behind. */
  let running: number | null = null;
  let cancelWait = () => {};
  /** What is being waited for, and by which state of the clock. */
  let armed: { readonly dueAt: number; readonly state: ClockState } | null = null;
  let waits = false;
  let stopped = false;
  /** Counts them: what was still to be done for one is nothing to the next. */
  let worlds = 0;
  /** Real ms at which the present wait should end. */
  let expected = system.now();
  /** By the clock that nobody sets: before that nothing runs. */
  let restsUntil = 0;
  /** Nothing runs before this moment: nobody was there. */
  let asleepUntil = reading();

  function reading(realNow = wall.now()): number {
    return Math.max(latest, source.latest(), virtualTime(source.state(), realNow));
  }

  /** Time does not pass a timer that is due: it runs first, unless nobody was there. */
  function now(): number {
    const read = readAwake();
    const due = next();
    const reached = due ? Math.min(read, Math.max(due.dueAt, asleepUntil, latest)) : read;
    latest = running ?? reached;
    return latest;
  }

  /** The reading; if nobody was there until now, that is noted. */
  function readAwake(): number {
    const realNow = wall.now();
    const read = reading(realNow);
    if (waits && realNow - expected > asleepMs) asleepUntil = read;
    return read;
  }

  function next(): Due | null {
    const stored = source.nextTimer();
    let best: Due | null = stored && { ...stored, run: () => source.runTimer(stored.id) };
    for (const waiting of passing) {
      if (best && best.dueAt <= waiting.dueAt) continue;
      best = {
        id: null,
        dueAt: waiting.dueAt,
        run() {
          passing.delete(waiting);
          waiting.call();
        },
      };
    }
    return best;
  }

  function runDue(): void {
    const until = readAwake();
    waits = false;
    armed = null;
    let tried: Due | null = null;
    let left = timersATurn;
    let done: Promise<unknown> | void = undefined;
    for (let due = next(); due && due.dueAt <= until && !stopped; due = next()) {
      // Still there, so it did not run: the world is being loaded.
      if (due.id !== null && tried?.id === due.id && tried.dueAt === due.dueAt) {
        running = null;
        return wait(tryAgainMs);
      }
      if (left === 0) {
        const world = worlds;
        return void Promise.resolve(done).then(() => (world === worlds ? wait(0) : undefined));
      }
      left -= 1;
      running = Math.max(due.dueAt, running ?? 0, asleepUntil);
      done = due.run();
      tried = due;
    }
    running = null;
    rearm();
  }

  function wait(ms: number): void {
    cancelWait();
    if (stopped) return;
    waits = true;
    const atLeast = Math.max(ms, restsUntil - system.steady());
    expected = wall.now() + atLeast;
    cancelWait = system.after(atLeast, runDue);
  }

  function rearm(): void {
    const due = stopped ? null : next();
    const state = source.state();
    if (due && armed && armed.dueAt === due.dueAt && armed.state === state) return;
    cancelWait();
    waits = false;
    armed = null;
    if (!due) return;
    const ahead = due.dueAt - reading();
    const { mode, rate } = state;
    if (mode !== 'running' && ahead > 0) return;
    armed = { dueAt: due.dueAt, state };
    wait(Math.min(longestWait, Math.max(0, ahead / rate)));
  }

  return {
    now,
    get isSetBack() {
      wall.now();
      return wall.ahead;
    },
    get isBehind() {
      return running !== null;
    },
    anchored: wall.follow,
    after(ms, call) {
      const waiting = { dueAt: now() + ms, call };
      passing.add(waiting);
      if (running === null) rearm();
      return () => passing.delete(waiting);
    },
    rest(ms) {
      restsUntil = system.steady() + ms;
      armed = null;
      if (running === null) rearm();
    },
    rearm: () => {
      if (running === null) rearm();
    },
    startOver() {
      worlds += 1;
      running = null;
      latest = 0;
      armed = null;
      asleepUntil = reading();
      rearm();
    },
    stop() {
      stopped = true;
      cancelWait();
      passing.clear();
    },
  };
}
