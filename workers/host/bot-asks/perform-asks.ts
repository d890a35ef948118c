import { hearAnswer } from '#core/engine/bot-turns';
import type { Answer, PerformedKind } from '#model/bot-run';
import type { Fact, FactType } from '#model/fact';
import { asId, type BotRunId } from '#model/ids';
import { limits } from '#model/limits';
import { wantedBy, type Wanted } from './asked-of-host';
import type { AskEngine, AskMeans, Performer } from './perform';
import { performers } from './performers';

interface Performing {
  readonly runId: BotRunId;
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
  /** By what was asked for. */
  const performing = new Map<string, Performing>();

  function begin({ run, askId, ask }: Wanted): void {
    // Kind and performer belong together; the union hides that from the compiler.
    const { perform, broken } = performers[ask.kind] as Performer<PerformedKind>;
    const own = { runId: run.id, stop: () => {} };
    performing.set(askId, own);
    function done(answer: Answer<PerformedKind>): void {
      if (performing.get(askId) !== own) return;
      performing.delete(askId);
      void engine.take({ type: 'bot.answered', runId: run.id, askId, answer }, 'inside');
    }
    /** Whoever waits for it must not wait for ever. */
    function broke(bug: unknown): void {
      means.log.bug(`What a bot has asked for failed: ${ask.kind}.`, bug);
      const why = bug instanceof Error ? bug.message : String(bug);
      done(broken(`This is a fault of the sandbox: ${why}`.slice(0, limits.reason)));
    }
    try {
      own.stop = perform(run, { askId, ask }, { engine, ...means }, { done, broke });
    } catch (bug) {
      // As every answer does, it comes after what is being decided.
      void Promise.resolve().then(() => broke(bug));
    }
  }

  function end(askId: string): void {
    performing.get(askId)?.stop();
    performing.delete(askId);
  }

  /** These runs may wait for something now, and others no longer. */
  function look(runIds: readonly BotRunId[]): void {
    const busy = [...performing.values()].map(({ runId }) => runId);
    const wanted = [...new Set([...busy, ...runIds])].flatMap((runId) => wantedBy(engine.world, runId));
    for (const askId of performing.keys()) if (!wanted.some((one) => one.askId === askId)) end(askId);
    for (const one of wanted) if (!performing.has(one.askId)) begin(one);
  }
  const lookAtAll = () => look(Object.keys(engine.world.botRuns).map(asId<BotRunId>));

  /** What is being done is about a world that was: it ends without a word. */
  function forget(): void {
    for (const askId of performing.keys()) end(askId);
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
