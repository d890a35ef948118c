import type { Bot } from '#model/bot';
import type { Interaction } from '#model/interaction';
import { quote } from './quote';
import { environmentNamesOf } from './variables/environment-names';
import { responseVariableOf } from './variables/response-variable';
import { toldNames } from './variables/read-variable';

/** Something that is replaced in the texts of a bot: as it is written, and what comes in its place. */
export interface Placeholder {
  readonly written: string;
  readonly about: string;
}

/** In code, as far as it says the name itself. */
const setByCode = /\bsetBotVariable\(\s*(?:'([^'\\\n]+)'|"([^"\\\n]+)")/g;
/** All that is known to have a value somewhere in this bot, each once, the author’s own first. [BT220] */
export function knownPlaceholders(bot: Bot, environmentNames: readonly string[]): readonly Placeholder[] {
  const interactions = bot.dialogs.flatMap((dialog) => dialog.interactions);
  const all = [
    ...interactions.flatMap(rememberedBy),
    ...codeWrittenIn(bot).flatMap((code) =>
      [...code.matchAll(setByCode)].map(([, one, other]) =>
        shown(`botContext.${one ?? other ?? ''}`, 'Set by code'),
      ),
    ),
    ...bot.integrations.flatMap(({ name, customData }) =>
      customData.map(({ key }) => ({
        written: `{${name}.${key}}`,
        about: `Custom data field of ${quote(name)}`,
      })),
    ),
    ...bot.integrations.flatMap(({ name, responseVariable, customData }) => {
      const root = responseVariableOf({ responseVariable });
      return [
        ...broughtBy({ name, responseVariable }),
        ...customData.flatMap(({ key, value }) =>
          value.startsWith(`{$.${root}`)
            ? [{ written: value.trim(), about: `${quote(key)} of ${quote(name)}` }]
            : [],
        ),
      ];
    }),
    ...interactions.filter((one) => one.kind === 'knowledge-ai').flatMap(foundBy),
    ...[...environmentNames, ...environmentNamesOf(bot)].map((name) =>
      shown(`env.${name}`, 'Of the bot environment'),
    ),
    ...Object.entries(toldNames).map(([name, about]) => shown(name, about)),
  ];
  const first = new Map<string, Placeholder>();
  for (const one of all) if (!first.has(one.written)) first.set(one.written, one);
  return [...first.values()];
}

function shown(name: string, about: string): Placeholder {
  return { written: `{$${name}}`, about };
}

/** What is set by whatever makes a call. */
function broughtBy(of: { readonly name: string; readonly responseVariable: string }): readonly Placeholder[] {
  const root = responseVariableOf(of);
  return [
    shown(`.${root}`, `What ${quote(of.name)} has brought, by its path`),
    shown(`botContext.${root}Status`, `Status of the last call of ${quote(of.name)}`),
  ];
}

/** The same of a search, and its best article. */
function foundBy(of: Interaction<'knowledge-ai'>): readonly Placeholder[] {
  const root = responseVariableOf(of);
  const best = ['title', 'summary', 'detail', 'contentURL', 'imageURL'].map((part) =>
    shown(`.${root}.results[0].${part}`, `What ${quote(of.name)} has found`),
  );
  return [...best, ...broughtBy(of)];
}

function rememberedBy({ name: of, rules }: Interaction): readonly Placeholder[] {
  return rules.flatMap(({ name, variables }) =>
    variables
      .filter((variable) => variable.name.trim() !== '')
      .map((variable) =>
        shown(`botContext.${variable.name.trim()}`, `Remembered by the rule ${quote(name)} of ${quote(of)}`),
      ),
  );
}

/** All that its author has written as code. */
export function codeWrittenIn({ dialogs, globalFunctions = '', integrations }: Bot): readonly string[] {
  const scripts = integrations.map((one) => String(Reflect.get(one, 'transformScript') ?? ''));
  const panels = dialogs.flatMap(({ interactions }) =>
    interactions.flatMap(({ code }) => Object.values(code ?? {})),
  );
  return [globalFunctions, ...scripts, ...panels];
}
