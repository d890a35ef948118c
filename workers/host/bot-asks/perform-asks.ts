import { hearAnswer } from '#core/engine/bot-turns';
import type { Answer, Ask, BotRun, PerformedKind } from '#model/bot-run';
import type { Fact, FactType } from '#model/fact';
import { asId, type BotRunId } from '#model/ids';
import { limits } from '#model/limits';
import { askedOfHost } from './asked-of-host';
import type { AskEngine, AskMeans, Performer } from './perform';
import { performers } from './performers';

interface Performing {
  readonly askId: string;
  stop(): void;
}

/** After these a run may have something to ask for, or nobody who waits. */
const moves: ReadonlySet<FactType> = new Set([
  'bot.turnTaken',
  'bot.begun',
  'bot.deleted',
  'conversation.closed',
  'world.replaced',
]);

/** Performs what bots have asked the host for, each thing once as long as it is waited for; the answer ends it. [EN33] [EN84] */
export function performAsks(engine: AskEngine, means: AskMeans): () => void {
  const performing = new Map<BotRunId, Performing>();

  function begin(run: BotRun, askId: string, ask: Ask<PerformedKind>): void {
    // Kind and performer belong together; the union hides that from the compiler.
    const { perform, broken } = performers[ask.kind] as Performer<PerformedKind>;
    const own = { askId, stop: () => {} };
    performing.set(run.id, own);
    function done(answer: Answer<PerformedKind>): void {
      if (performing.get(run.id) !== own) return;
      performing.delete(run.id);
      void engine.take({ type: 'bot.answered', runId: run.id, askId, answer }, 'inside');
    }
    /** Whoever waits for it must not wait for ever. */
    function broke(bug: unknown): void {
      means.log.bug(`What a bot has asked for failed: ${ask.kind}.`, bug);
      const why = bug instanceof Error ? bug.message : String(bug);
      done(broken(`This is a fault of the sandbox: ${why}`.slice(0, limits.reason)));
    }
    try {
      own.stop = perform(run, ask, { engine, ...means }, { done, broke });
    } catch (bug) {
      // As every answer does, it comes after what is being decided.
      void Promise.resolve().then(() => broke(bug));
    }
  }

  function end(runId: BotRunId): void {
    performing.get(runId)?.stop();
    performing.delete(runId);
  }

  /** These runs may wait for something now, and others no longer. */
  function look(runIds: readonly BotRunId[]): void {
    for (const runId of new Set([...performing.keys(), ...runIds])) {
      const wanted = askedOfHost(engine.world, runId);
      if (wanted !== null && performing.get(runId)?.askId === wanted.askId) continue;
      end(runId);
      if (wanted !== null) begin(wanted.run, wanted.askId, wanted.ask);
    }
  }
  const lookAtAll = () => look(Object.keys(engine.world.botRuns).map(asId<BotRunId>));

  /** What is being done is about a world that was: it ends without a word. */
  function forget(): void {
    for (const runId of [...performing.keys()]) end(runId);
  }

  engine.learn({ hearAnswer });
  lookAtAll();
  const stop = engine.listen({
    decided({ facts }) {
      if (!facts.some(({ type }) => moves.has(type))) return;
      const isOther = facts.some(({ type }) => type === 'world.replaced');
      if (isOther) forget();
      // What is told comes in the middle of a decision: whatever is done upon it comes after.
      void Promise.resolve().then(isOther ? lookAtAll : () => look(facts.flatMap(movedBy)));
    },
    reloaded() {
      forget();
      // It rests, and then begins again.
      engine.clock.after(0, lookAtAll);
    },
  });
  return () => {
    stop();
    forget();
  };
}

function movedBy(fact: Fact): readonly BotRunId[] {
  return fact.type === 'bot.turnTaken' || fact.type === 'bot.begun' ? [fact.run.id] : [];
}
