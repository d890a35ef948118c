import type { Bot } from '#model/bot';
import type { Domain } from '#model/domain';

/** Intents or entities: both are a name with texts. */
export type DomainPart = keyof Domain;

/** A name with texts, whichever it is. */
export interface DomainEntry {
  readonly id: string;
  readonly name: string;
  readonly texts: readonly string[];
}

export const wordsOfPart = {
  intents: {
    one: 'Intent',
    many: 'Intents',
    texts: 'Training phrases',
    about: 'An intent is what somebody wants, whatever words they use: give it some phrases that people say.',
    use: '',
    hint: 'What people say when they want this, one phrase a line.',
  },
  entities: {
    one: 'Entity',
    many: 'Entities',
    texts: 'Values',
    about:
      'An entity is a list of words under one name, such as the names of products. In a training phrase, @name stands for any of them.',
    use: 'What was recognised is shown like this: in a question, Next, give a rule a variable with the value @name; texts show it as {$botContext.variable}.',
    hint: 'One word or phrase a line; write phrase~data where something else is to be kept for it.',
  },
} as const satisfies Record<DomainPart, unknown>;

const nothing: Domain = { intents: [], entities: [] };

export function domainEntries({ domain = nothing }: Bot, part: DomainPart): readonly DomainEntry[] {
  return part === 'intents'
    ? domain.intents.map(({ id, name, phrases }) => ({ id, name, texts: phrases }))
    : domain.entities.map(({ id, name, values }) => ({ id, name, texts: values }));
}

/** The domain with these entries, in the shape that commands take. */
export function domainWith(bot: Bot, part: DomainPart, entries: readonly DomainEntry[]) {
  const now = (one: DomainPart) => (one === part ? entries : domainEntries(bot, one));
  return {
    intents: now('intents').map(({ id, name, texts }) => ({ id, name, phrases: [...texts] })),
    entities: now('entities').map(({ id, name, texts }) => ({ id, name, values: [...texts] })),
  };
}
