import type { InferOutput } from 'valibot';
import type { storedTest } from './bot-test-schema';
import type { playChannels } from './choices';
import type { Frozen } from './frozen';

/** A conversation that a bot has to have as it is kept here. */
export type BotTest = Frozen<InferOutput<typeof storedTest>>;
/** Where a conversation is played: in Preview, or deployed. */
export type PlayChannel = (typeof playChannels)[number];

export interface TestDifference {
  /** What was expected and did not come, and what came instead, as JSON; empty where there is none. */
  readonly expected: string;
  readonly got: string;
  /** Which line of what is expected, from 1; null for something that nobody expected. */
  readonly line: number | null;
}

/** How a test has ended. */
export interface TestResult {
  /** The first difference, or what keeps the test from being played, in a sentence; null where all is as expected. */
  readonly problem: string | null;
  /** Each thing that is otherwise; empty where nothing was compared. */
  readonly differences: readonly TestDifference[];
  /** What has come, as it would be expected. */
  readonly came: string;
}
