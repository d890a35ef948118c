import { failed, ok, type Result } from '#base/result';
import { fail, failureOf, type Failure } from '#model/failure';
import type { World } from '#model/world';
import type { Input } from '#core/engine/input';
import { notStored, step, type Abilities, type Stepped } from '#core/engine/step';
import { createCommit } from './commit';
import { createHearers, type EngineListener } from './hearers';
import { loadWorld, UnreadableWorld, type LoadedWorld } from './load-world';
import type { Ports } from './ports';
import { startsIn } from './steps-entered';
import { createVirtualClock, type VirtualClock } from './virtual-clock';

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
  ): Promise<Stepped['answer'] | { ok: false; failure: Failure }>;
  /** From here on it can do that too: carry out commands, hear what bots are told. */
  learn(ability: Partial<Abilities>): void;
  /** Tells of what happens, in the order in which listeners came; the answer ends it. */
  listen(listener: EngineListener): () => void;
  /** Something of the world is not stored yet. */
  readonly busy: boolean;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** A snapshot after so many facts keeps opening quick. */
const snapshotEvery = 2_000;
/** Those kept to look back on, before older ones go. */
const keptFacts = 20_000;
/** After a failed write nobody may ever ask for anything: a page without an account cannot. */
const beginAgainMs = 5_000;

/** World, clock and journal in one hand: inputs in, facts stored, outcomes out. */
export async function createEngine({ clock: system, ids, log, journal }: Ports): Promise<Engine> {
  let { world, length } = await load();
  let snapshotAt = length;
  let stopped = false;
  /** Whether the world, as it was loaded, knows of its new engine: its sockets are gone, a fresh one has its account. */
  let begun = false;
  /** The clock waits because the last write failed. */
  let resting = false;
  let stopWaiting = () => {};
  /** What is answered while the world is being loaded again; null when it is there. */
  let reloading: Failure | null = null;
  const hearers = createHearers(log);
  const tooEarly = () => fail('request-refused', { why: 'The engine cannot do this yet.' });
  let abilities: Abilities = {
    carryOut: tooEarly,
    hear: tooEarly,
    hearAnswer: () => [],
    replace: () => ({ facts: [], answer: tooEarly() }),
    serve: null,
  };

  async function load(): Promise<LoadedWorld> {
    const loaded = await loadWorld(journal);
    if (!loaded.whole) throw new UnreadableWorld();
    return loaded;
  }

  const clock = createVirtualClock(system, {
    // A world in which nothing has happened has no clock of its own yet.
    state: () =>
      world.clock.realAt === 0 ? { mode: 'running', rate: 1, virtualAt: 0, realAt: 0 } : world.clock,
    latest: () => world.at,
    nextTimer() {
      const [id] = world.due;
      const timer = id === undefined ? undefined : world.timers[id];
      return id === undefined || !timer ? null : { id, dueAt: timer.dueAt };
    },
    runTimer: (timerId) => take({ type: 'timer', timerId }),
  });

  const commit = createCommit(journal, system, {
    stored(facts) {
      length += facts.length;
      if (resting) clock.rest(0);
      resting = false;
      hearers.tell('stored', facts);
    },
    rested() {
      // While much is due it would be in the way, and out of date at once.
      if (length - snapshotAt >= snapshotEvery && isStored() && !clock.isBehind) void writeSnapshot();
    },
    failed: (why) => reload(why, notStored(why).failure),
  });

  /**
   * Back to what is stored: whoever knew more hears of it. Where that cannot be read either it is tried once in a while,
   * and nothing is decided on what is only known; to be saved as a file it is good enough.
   */
  async function reload(why: string, failure: Failure): Promise<void> {
    log.warn('The world is loaded again.', failure.text);
    reloading = failure;
    const loaded = await load().catch((cause: unknown) => {
      log.warn('The journal cannot be read either.', cause);
      return null;
    });
    if (loaded) {
      ({ world, length } = loaded);
      reloading = null;
      begun = false;
      clock.rest(beginAgainMs);
      resting = true;
    }
    hearers.tell('reloaded', why);
    stopWaiting();
    if (!stopped) stopWaiting = system.after(beginAgainMs, loaded ? begin : () => void reload(why, failure));
  }

  function begin(): void {
    if (!begun && !stopped) void take({ type: 'engine.started' });
  }

  /** The world is what is stored: no more, and not half of something. */
  function isStored(): boolean {
    return !commit.busy && reloading === null;
  }

  async function writeSnapshot(): Promise<void> {
    snapshotAt = length;
    try {
      await journal.writeSnapshot(world, length);
    } catch (cause) {
      log.warn('A snapshot could not be written; opening will take longer.', cause);
      return;
    }
    // To read two snapshots takes longer than to write one.
    if (length - journal.start < keptFacts) return;
    try {
      const { trimJournal } = await import('./step-starts');
      await trimJournal(journal, keptFacts);
    } catch (cause) {
      log.warn(
        'What only makes the journal longer could not be let go; it goes after the next snapshot.',
        cause,
      );
    }
  }

  /** Where the program fails the world may be half changed: what is stored is what counts. */
  function decide(input: Input): Result<Stepped, Failure> {
    try {
      return ok(step(world, input, { now: clock.now(), realNow: system.now(), ids, ...abilities }));
    } catch (bug) {
      log.bug(`The engine failed at “${input.type}”.`, bug);
      const why = bug instanceof Error ? bug.message : String(bug);
      const failure = failureOf('engine-failed', { why });
      reloading = failure;
      void commit.settled().then(async () => {
        await reload(why, failure);
        // It would fail again, and again.
        if (input.type === 'timer') void take({ ...input, type: 'timer.given-up' });
      });
      return failed(failure);
    }
  }

  function take(input: Input, from: 'outside' | 'inside' = 'outside'): ReturnType<Engine['take']> {
    if (stopped) return Promise.resolve(notStored('the engine is stopping'));
    // Decided now it would be about a world that was taken back.
    if (reloading !== null) return Promise.resolve(failed(reloading));
    if (input.type === 'engine.started') begun = true;
    else begin();
    if (clock.isSetBack && input.type !== 'clock.set-back') {
      clock.anchored();
      void take({ type: 'clock.set-back' });
    }
    // What came first may have failed.
    if (reloading !== null) return Promise.resolve(failed(reloading));
    const decided = decide(input);
    if (!decided.ok) return Promise.resolve(decided);
    const outcome = decided.value;
    const starts = startsIn(world, outcome.facts);
    if (outcome.facts.some(({ type }) => type === 'world.replaced')) clock.startOver();
    clock.rearm();
    hearers.tell('decided', outcome);
    return new Promise((resolve) => {
      if (from === 'inside') resolve(outcome.answer);
      commit.add({
        facts: outcome.facts,
        starts,
        archived: outcome.archived,
        release() {
          hearers.tell('left', outcome);
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
    learn: (ability) => void (abilities = { ...abilities, ...ability }),
    listen: hearers.add,
    get busy() {
      return commit.busy;
    },
    settled: () => commit.settled(),
    async stop() {
      stopped = true;
      clock.stop();
      stopWaiting();
      await commit.settled();
      if (length > snapshotAt && isStored()) await writeSnapshot();
      journal.close();
    },
  };
}
