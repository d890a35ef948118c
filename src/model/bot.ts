import type { InferOutput } from 'valibot';
import type { storedBot } from './bot-schema';
import type { Frozen } from './frozen';

/** What an author builds; connectors bring it to people. */
export type Bot = Frozen<InferOutput<typeof storedBot>>;
