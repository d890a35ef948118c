import type { Fact } from '#model/fact';
import type { BotRunId } from '#model/ids';

/** Whoever does what bots ask for hears when a run has moved on. */
export interface TurnListeners {
  listen(runId: BotRunId, call: () => void): () => void;
  tell(facts: readonly Fact[]): void;
}

export function createTurnListeners(): TurnListeners {
  const listeners = new Map<BotRunId, Set<() => void>>();
  return {
    listen(runId, call) {
      const calls = listeners.get(runId) ?? new Set();
      listeners.set(runId, calls.add(call));
      return () => {
        calls.delete(call);
        if (calls.size === 0 && listeners.get(runId) === calls) listeners.delete(runId);
      };
    },
    tell(facts) {
      for (const fact of facts)
        if (fact.type === 'bot.turnTaken' || fact.type === 'bot.begun')
          for (const call of [...(listeners.get(fact.run.id) ?? [])]) call();
    },
  };
}
