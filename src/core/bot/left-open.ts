import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import type { IntegrationId } from '#model/ids';
import type { Integration } from '#model/integration';
import { dialogOf, placeOf } from './place';
import { quote } from './quote';
import { environmentNamesIn } from './variables/environment-names';

interface TakenParts {
  readonly dialogs: readonly Dialog[];
  /** What they call now, by the id of what they called. */
  readonly called: ReadonlyMap<IntegrationId, Integration>;
  /** New ones. */
  readonly integrations: readonly Integration[];
  /** Interactions that are called otherwise now, by their old name. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What dialogs that came from another bot had there and have not here, a sentence each. [BT277] */
export function leftOpen(bot: Bot, from: Bot, taken: TakenParts): readonly string[] {
  return [
    ...leadingNowhere(bot, from, taken),
    ...calledOtherwise(from, taken),
    ...namedByCode(taken),
    ...withoutFunctions(from, taken),
    ...withoutEnvironment(bot, from, taken),
  ];
}

function leadingNowhere(bot: Bot, from: Bot, { dialogs }: TakenParts): string[] {
  return dialogs.flatMap(({ interactions }) =>
    interactions.flatMap(({ name, next, rules }) =>
      [next, ...rules.map((rule) => rule.next)].flatMap((lead) => {
        if (lead.kind === 'dialog') {
          if (dialogOf(bot, lead.dialogId)) return [];
          const there = dialogOf(from, lead.dialogId);
          return [sayNowhere(name, there && `the dialog ${quote(there.name)}`)];
        }
        if (lead.kind !== 'interaction' || placeOf(bot, lead.interactionId)) return [];
        const there = placeOf(from, lead.interactionId);
        return [sayNowhere(name, there && `${quote(there.interaction.name)} in ${quote(there.dialog.name)}`)];
      }),
    ),
  );
}

function sayNowhere(name: string, there: string | null): string {
  return there
    ? `${quote(name)} leads to ${there}, which was not taken along: choose where it goes on.`
    : `${quote(name)} leads to something that was deleted: choose where it goes on.`;
}

function calledOtherwise(from: Bot, { called }: TakenParts): string[] {
  return from.integrations.flatMap(({ id, name }) => {
    const now = called.get(id)?.name ?? name;
    return now === name
      ? []
      : [
          `The integration ${quote(name)} is called ${quote(now)} here: texts that show its custom data fields name the other one.`,
        ];
  });
}

function codeOf(dialogs: readonly Dialog[]): readonly { readonly name: string; readonly code: string }[] {
  return dialogs.flatMap(({ interactions }) =>
    interactions.flatMap(({ name, code = {} }) => {
      const all = Object.values(code).join('\n');
      return all.trim() === '' ? [] : [{ name, code: all }];
    }),
  );
}

/** Code leads to an interaction by its name. */
function namedByCode({ dialogs, renamed }: TakenParts): string[] {
  return codeOf(dialogs).flatMap(({ name, code }) =>
    [...renamed].flatMap(([before, now]) =>
      [`'${before}'`, `"${before}"`].some((one) => code.includes(one))
        ? [`The code of ${quote(name)} names ${quote(before)}, which is called ${quote(now)} here.`]
        : [],
    ),
  );
}

function withoutFunctions({ name, globalFunctions = '' }: Bot, { dialogs }: TakenParts): string[] {
  const coded = codeOf(dialogs);
  if (globalFunctions.trim() === '' || coded.length === 0) return [];
  const who =
    coded.length === 1
      ? `The code of ${quote(coded[0]?.name ?? '')}`
      : `Code of ${coded.length} interactions`;
  return [`${who} may use the global functions of ${quote(name)}: they stay there.`];
}

function withoutEnvironment(bot: Bot, from: Bot, { dialogs, integrations }: TakenParts): string[] {
  if (bot.environmentId === from.environmentId) return [];
  const parts = [...dialogs.flatMap(({ interactions }) => interactions), ...integrations];
  const named = new Set(parts.flatMap(environmentNamesIn).map(({ variable }) => variable));
  return [...named].map(
    (variable) =>
      `The environment variable ${quote(variable)} is of the bot environment of ${quote(from.name)}: this bot has another one, or none.`,
  );
}
