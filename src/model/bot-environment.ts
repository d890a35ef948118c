import type { InferOutput } from 'valibot';
import type { environmentDraft, storedEnvironment } from './bot-environment-schema';
import type { Frozen } from './frozen';

/** Values that bots name and do not hold, so that one bot can be tested with some and live with others. */
export type BotEnvironment = Frozen<InferOutput<typeof storedEnvironment>>;
export type BotEnvironmentDraft = Frozen<InferOutput<typeof environmentDraft>>;
