import type { World } from './world';

/** What belongs to ended conversations: these collections of a world, with nothing else in them. */
export type ArchivedPart = Pick<World, 'conversations' | 'messages' | 'rings' | 'botRuns' | 'botLogs'>;

/** An ended conversation that has left the world, and what left with it. */
export interface Archived {
  /** How many had left before it. A world knows of those below its `archived`, and of no others. */
  readonly number: number;
  /** By which it is asked for: `archiveKey`. */
  readonly keys: readonly string[];
  readonly part: ArchivedPart;
}

/** How long a conversation stays in the world after its end; one of the newest stays longer. */
export const archiveAfterMs = 8 * 3_600_000;

/** So many are recalled by one key, the newest. */
export const recallLimit = 1_000;

/** `conversation 123`: an archived conversation is found by itself, its consumer, its account and its onlookers. */
export function archiveKey(noun: 'conversation' | 'consumer' | 'account' | 'user', id: string): string {
  return `${noun} ${id}`;
}
