import type { Bot } from '#model/bot';
import { hasCategory } from '#model/interaction/has-category';
import type { Interaction } from '#model/interaction';
import type { whatStarts } from '#sdk/bot-checks';
import type { DomainEntry, DomainPart } from './domain-part';

interface Use {
  readonly label: string;
  readonly path: string;
}

/** The dialogs in which an intent or an entity is named. [BB136] */
export function usesOf(bot: Bot, part: DomainPart, entry: DomainEntry): readonly Use[] {
  const isNamed = part === 'intents' ? namesIntent(entry.id) : namesEntity(entry.name);
  return bot.dialogs
    .filter(({ interactions }) => interactions.some(isNamed))
    .map(({ id, name }) => ({ label: name, path: `/bots/${bot.id}/dialogs/${id}` }));
}

const namesIntent = (id: string) => (it: Interaction) =>
  (hasCategory(it, 'starter') && it.intentId === id) ||
  it.rules.some(({ conditions }) => conditions.some((one) => one.kind === 'intent' && one.intentId === id));

const namesEntity = (name: string) => (it: Interaction) =>
  it.rules.some(({ variables }) =>
    variables.some(({ value }) => value.trim().toLowerCase() === `@${name}`.toLowerCase()),
  );

/** Why a text starts its dialog. */
export function startOf(started: NonNullable<ReturnType<typeof whatStarts>>): string {
  switch (started.kind) {
    case 'pattern':
      return `, by the pattern ${started.pattern}`;
    case 'intent':
      return '';
    case 'asks':
      return ', which asks what was meant';
  }
}
