import * as v from 'valibot';
import { counts, limits } from './limits';
import { idText, type Reading } from './schema-parts';

/** What a bot understands beside patterns: intents by phrases that mean them, entities by their values. */
export const domainOf = ({ text, name, list }: Reading) =>
  v.object({
    intents: list(
      v.object({
        id: idText,
        name: name(limits.intentName),
        phrases: list(text(limits.phrase), counts.phrases),
      }),
      counts.intents,
    ),
    entities: list(
      v.object({
        id: idText,
        name: name(limits.intentName),
        /** A value may carry data: `phrase~data`. */
        values: list(text(limits.phrase), counts.phrases),
      }),
      counts.intents,
    ),
  });
