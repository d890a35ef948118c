import * as v from 'valibot';
import { counts, limits } from './limits';
import { idText, type Reading } from './schema-parts';

/** What a bot understands beside patterns: intents by phrases that mean them, entities by their values. */
export const domainOf = ({ text, name, list }: Reading) =>
  v.pipe(
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
    }),
    v.check(
      ({ intents, entities }) =>
        fits(intents.map(({ phrases }) => phrases)) && fits(entities.map(({ values }) => values)),
      'of at most 10,000 phrases and 10,000 values',
    ),
  );

/** Each reply is compared with them. */
function fits(texts: readonly (readonly string[])[]): boolean {
  return texts.reduce((sum, { length }) => sum + length, 0) <= counts.phrasesOfBot;
}
