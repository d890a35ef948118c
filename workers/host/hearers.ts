import type { Stepped } from '#core/engine/step';
import type { Fact } from '#model/fact';
import type { Log } from './ports';

/** What one part of the host wants to hear of the engine. */
export interface EngineListener {
  /** It is true in the world and not stored yet: for those inside the engine alone. */
  decided?(outcome: Stepped): void;
  /** What is behind it is stored: it may leave. */
  left?(outcome: Stepped): void;
  stored?(facts: readonly Fact[]): void;
  /** The world is as it was stored last; `why` is the reason. */
  reloaded?(why: string): void;
}

export interface Hearers {
  add(listener: EngineListener): () => void;
  tell<E extends keyof EngineListener>(event: E, news: Parameters<NonNullable<EngineListener[E]>>[0]): void;
}

/** Listeners in the order they came. One that fails keeps nobody else from hearing, nor the engine from going on. */
export function createHearers(log: Log): Hearers {
  const listeners = new Set<EngineListener>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell(event, news) {
      for (const listener of listeners) {
        try {
          // Event and news belong together; the union hides that from the compiler.
          listener[event]?.(news as never);
        } catch (cause) {
          log.bug(`Somebody who was told “${event}” failed.`, cause);
        }
      }
    },
  };
}
