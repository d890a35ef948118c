import type { WindowStorage } from '#client/consumer/consumer-identity';
import type { Sandbox } from '../sandbox';

/** Where a start is played: a tab, a test, a simulation, Node. */
export interface StartStage {
  readonly sandbox: Pick<
    Sandbox,
    'workspace' | 'dispatch' | 'watch' | 'http' | 'openSocket' | 'after' | 'freshId'
  >;
  /** What the visitor’s window keeps. */
  readonly storage: WindowStorage;
}

/** How long a step waits for what is under way. [ST6] */
export const patienceMs = 10_000;
