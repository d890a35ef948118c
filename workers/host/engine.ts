import type { Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { World } from '#model/world';
import type { Input } from '#core/engine/input';
import { notStored, step, type Outcome } from '#core/engine/step';
import { createCommit } from './commit';
import { loadWorld, UnreadableWorld, type LoadedWorld } from './load-world';
import type { Ports } from './ports';
import { trimJournal } from './step-starts';
import { createVirtualClock, type VirtualClock } from './virtual-clock';

/** What leaves the engine once the facts behind it are stored. */
export interface EngineListeners {
  leave(outcome: Outcome): void;
  /** It is true in the world and not stored yet: for those inside the engine alone. */
  decided(outcome: Outcome): void;
  stored(facts: readonly Fact[]): void;
  /** A write failed: the world is as it was stored last. */
  reloaded(why: string): void;
}

export interface Engine {
  readonly world: World;
  readonly clock: VirtualClock;
  /** Facts stored so far. */
  readonly length: number;
  /**
   * Takes one input, the first being `engine.started`. To the outside the answer comes when it is stored: its own, or the
   * storage's failure. Inside the engine it comes at once: whatever is done upon it is stored after it or not at all.
   */
  take(
    input: Input,
    from?: 'outside' | 'inside',
  ): Promise<Outcome['answer'] | { ok: false; failure: Failure }>;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** A snapshot after so many facts keeps opening quick. */
const snapshotEvery = 2_000;
/** After a failed write nobody may ever ask for anything: a page without an account cannot. */
const beginAgainMs = 5_000;

/** World, clock and journal in one hand: inputs in, facts stored, outcomes out. */
export async function createEngine(
  { clock: system, ids, log, journal }: Ports,
  on: EngineListeners,
): Promise<Engine> {
  let { world, length } = await load();
  let snapshotAt = length;
  let stopped = false;
  /** Whether the world, as it was loaded, knows of its new engine: its sockets are gone, a fresh one has its account. */
  let begun = false;
  let stopWaiting = () => {};
  /** Why nothing can be taken before the world is loaded again. */
  let reloading: string | null = null;

  async function load(): Promise<LoadedWorld> {
    const loaded = await loadWorld(journal);
    if (!loaded.whole) throw new UnreadableWorld();
    return loaded;
  }

  const clock = createVirtualClock(system, {
    // A world in which nothing has happened has no clock of its own yet.
    state: () =>
      world.clock.realAt === 0 ? { mode: 'running', rate: 1, virtualAt: 0, realAt: 0 } : world.clock,
    nextTimer,
    runTimer: (timerId) => void take({ type: 'timer', timerId }),
  });

  function nextTimer(): { id: string; dueAt: number } | null {
    let first: { id: string; dueAt: number } | null = null;
    for (const [id, { dueAt }] of Object.entries(world.timers))
      if (!first || dueAt < first.dueAt) first = { id, dueAt };
    return first;
  }

  const commit = createCommit(journal, system, {
    stored(facts) {
      length += facts.length;
      on.stored(facts);
      if (length - snapshotAt >= snapshotEvery && !commit.busy) void writeSnapshot();
    },
    async failed(why) {
      log.warn('A write failed; the world is loaded again.', why);
      reloading = why;
      try {
        ({ world, length } = await load());
      } catch (cause) {
        log.warn('The journal cannot be read either; going on with what is known.', cause);
      }
      reloading = null;
      begun = false;
      clock.rearm();
      on.reloaded(why);
      stopWaiting();
      stopWaiting = system.after(beginAgainMs, begin);
    },
  });

  function begin(): void {
    if (!begun && !stopped) void take({ type: 'engine.started', realNow: system.now() });
  }

  async function writeSnapshot(): Promise<void> {
    snapshotAt = length;
    try {
      await journal.writeSnapshot(world, length);
      await trimJournal(journal);
    } catch (cause) {
      log.warn('A snapshot could not be written; opening will take longer.', cause);
    }
  }

  function take(input: Input, from: 'outside' | 'inside' = 'outside'): ReturnType<Engine['take']> {
    if (stopped) return Promise.resolve(notStored('the engine is stopping'));
    // Decided now it would be about a world that was taken back.
    if (reloading !== null) return Promise.resolve(notStored(reloading));
    if (input.type === 'engine.started') begun = true;
    else begin();
    const outcome = step(world, input, { now: clock.now(), ids });
    if (outcome.facts.some(movesTimers)) clock.rearm();
    on.decided(outcome);
    return new Promise((resolve) => {
      if (from === 'inside') resolve(outcome.answer);
      commit.add({
        facts: outcome.facts,
        release() {
          on.leave(outcome);
          resolve(outcome.answer);
        },
        refuse: (why) => resolve(notStored(why)),
      });
    });
  }

  return {
    get world() {
      return world;
    },
    get length() {
      return length;
    },
    clock,
    take,
    settled: () => commit.settled(),
    async stop() {
      stopped = true;
      clock.stop();
      stopWaiting();
      await commit.settled();
      if (length > snapshotAt) await writeSnapshot();
      journal.close();
    },
  };
}

/** Only these change what the clock waits for. */
function movesTimers({ type }: Fact): boolean {
  return /^(clock|ring|client|agent|user|world)\./.test(type);
}
