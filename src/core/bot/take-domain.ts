import type { Dialog } from '#model/dialog';
import { sameName } from '#model/comparable-text';
import type { Domain, Intent } from '#model/domain';
import type { Interaction } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';

interface TakenDomain {
  /** Of the bot that takes the dialogs; not there where it understands nothing. */
  readonly domain: Domain | undefined;
  readonly dialogs: readonly Dialog[];
}

const nothing: Domain = { intents: [], entities: [] };

/** What dialogs ask for of what their bot understands comes along, unless the other bot has an intent or an entity of that name. */
export function takeDomain(
  own: Domain | undefined,
  theirs: Domain | undefined,
  dialogs: readonly Dialog[],
  nextId: () => string,
): TakenDomain {
  const { intents, entities } = own ?? nothing;
  const asked = (theirs?.intents ?? []).filter(({ id }) => dialogs.some((one) => askedIn(one).has(id)));
  const newIntents = asked
    .filter(({ name }) => !intents.some((one) => sameName(one.name, name)))
    .map((intent) => ({ ...intent, id: nextId() }));
  const all = [...intents, ...newIntents];
  const ids = new Map(
    asked.map(({ id, name }) => [id, all.find((one) => sameName(one.name, name))?.id ?? id]),
  );
  const words = [...newIntents.flatMap(phrasesOf), ...dialogs.flatMap(valuesIn)];
  const newEntities = (theirs?.entities ?? [])
    .filter(({ name }) => !entities.some((one) => sameName(one.name, name)))
    .filter(({ name }) => words.some((text) => names(text, name)))
    .map((entity) => ({ ...entity, id: nextId() }));
  const isSame = newIntents.length === 0 && newEntities.length === 0;
  return {
    domain: isSame ? own : { intents: all, entities: [...entities, ...newEntities] },
    dialogs: dialogs.map((dialog) => ({
      ...dialog,
      interactions: dialog.interactions.map((one) => asking(one, ids)),
    })),
  };
}

const phrasesOf = ({ phrases }: Intent) => phrases;

function names(text: string, entity: string): boolean {
  const [word, wanted] = [text.toLowerCase(), `@${entity.toLowerCase()}`];
  // Not the beginning of another name.
  return word
    .split(wanted)
    .slice(1)
    .some((rest) => !/^[\p{L}\p{N}_-]/u.test(rest));
}

/** What rules remember: `@entity` among it. */
function valuesIn({ interactions }: Dialog): string[] {
  return interactions.flatMap(({ rules }) =>
    rules.flatMap(({ variables }) => variables.map(({ value }) => value)),
  );
}

/** The intents that start a dialog, or that its rules ask for. */
function askedIn({ interactions }: Dialog): ReadonlySet<string> {
  return new Set(
    interactions.flatMap((one) => [
      ...(hasCategory(one, 'starter') && one.intentId ? [one.intentId] : []),
      ...one.rules.flatMap(({ conditions }) =>
        conditions.flatMap((condition) => (condition.kind === 'intent' ? [condition.intentId] : [])),
      ),
    ]),
  );
}

function asking(interaction: Interaction, ids: ReadonlyMap<string, string>): Interaction {
  const idOf = (id: string) => ids.get(id) ?? id;
  const rules = interaction.rules.map((rule) => ({
    ...rule,
    conditions: rule.conditions.map((one) =>
      one.kind === 'intent' ? { ...one, intentId: idOf(one.intentId) } : one,
    ),
  }));
  return hasCategory(interaction, 'starter') && interaction.intentId
    ? { ...interaction, rules, intentId: idOf(interaction.intentId) }
    : { ...interaction, rules };
}
