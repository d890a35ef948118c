import type { JsonValue } from '#model/json';
import type { JobState } from '../job-state';

/**
 * What one function of `botContext` does outside of the guest, and what it answers. What was given is JSON and nothing else. What it
 * throws is thrown to the author, with the function's name before it.
 */
export type BotContextCall = (given: readonly JsonValue[], state: JobState, name: string) => JsonValue | void;

export type BotContextTable = Readonly<Record<string, BotContextCall>>;
