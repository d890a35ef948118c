import * as v from 'valibot';
import type { BotId } from '../ids';
import { id } from '../schema-parts';

/** A bot of the builder. */
export const botPlays = v.object({ kind: v.literal('bot'), botId: id<BotId>() });
