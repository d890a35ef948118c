import { isAllowed } from '#model/allowed-host';
import type { CallRequest } from '#model/call';
import type { Fact } from '#model/fact';
import { outsideLimits, type OutsideAnswer, type OutsideFailure } from '#model/outside';
import type { World } from '#model/world';
import type { OutsideDoor } from './door';

/** The way out, and who is told which host is being reached: null for none. */
export interface OutsideWay {
  readonly door: (() => Promise<OutsideDoor>) | undefined;
  reaching(origin: string | null): void;
}

/** The engine, as far as whoever reaches a host needs it. */
export interface AllowingEngine {
  readonly world: World;
  listen(listener: {
    decided(outcome: { readonly facts: readonly Fact[] }): void;
    reloaded(): void;
  }): () => void;
}

interface Reached {
  readonly request: CallRequest;
  readonly origin: string;
}

/**
 * Reaches an allowed host, once: at its turn and while it is allowed. `begins` resolves to true when it is stored that this goes now;
 * `settled` says once what came of it. The answer ends it, and then nothing is said. [OH8] [OH9]
 */
export function reachHost(
  engine: AllowingEngine,
  way: OutsideWay,
  { request, origin }: Reached,
  on: Parameters<OutsideDoor['send']>[1],
): () => void {
  let isOver = false;
  let hasBegun = false;
  let stopSending = () => {};
  const mayReach = () => isAllowed(engine.world, origin);

  function end(): void {
    if (isOver) return;
    isOver = true;
    stopListening();
    stopSending();
    // Before its turn another one may be under way.
    if (hasBegun) way.reaching(null);
  }
  function settle(answer: OutsideAnswer, tookMs: number): void {
    if (isOver) return;
    end();
    on.settled(answer, tookMs);
  }
  const fail = (because: OutsideFailure) => settle({ type: 'failed', because }, 0);

  async function begins(): Promise<boolean> {
    if (!mayReach()) {
      fail('not-allowed');
      return false;
    }
    hasBegun = true;
    way.reaching(origin);
    return (await on.begins()) && !isOver;
  }

  /** What is told comes in the middle of a decision. */
  const failSoon = (because: OutsideFailure) => void Promise.resolve().then(() => fail(because));

  const stopListening = engine.listen({
    decided() {
      if (!mayReach()) failSoon(hasBegun ? 'disallowed' : 'not-allowed');
    },
    // It is about a world that was: who waits for it all the same is told.
    reloaded: () => failSoon('engine-ended'),
  });

  way.door?.().then(
    (door) => {
      if (isOver) return;
      stopSending = door.send(
        { request, origin, withinMs: outsideLimits.withinMs },
        { begins, settled: settle },
      );
    },
    () => fail('no-page'),
  );
  return end;
}
