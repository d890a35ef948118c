import type { Bot } from '#model/bot';
import { writtenTexts } from '../written-texts';

/** A variable of the environment that a part of a bot names, and the field in which it does. */
interface NamedVariable {
  readonly variable: string;
  readonly field: string;
}

/** Nothing is filled in there. */
const unfilled: ReadonlySet<string> = new Set(['name', 'comment']);
const shown = /\{\$\s*env\.([^{}]*)\}/g;
/** Of code, as far as it says the name itself. */
const read = /\bgetEnvVariable\(\s*(?:'([^'\\\n]*)'|"([^"\\\n]*)")\s*\)/g;

/** While somebody types into one of a thousand parts, the others are what they were. */
const known = new WeakMap<object, readonly NamedVariable[]>();

/** Each variable that a part of a bot names in a text, `{$env.name}`, or in code, once. [BT163] */
export function environmentNamesIn(part: object): readonly NamedVariable[] {
  const before = known.get(part);
  if (before) return before;
  const named = new Map<string, NamedVariable>();
  for (const { field, text } of writtenTexts(part)) {
    if (unfilled.has(field)) continue;
    const found = [...text.matchAll(shown), ...text.matchAll(read)];
    for (const [, one, other] of found) {
      const variable = (one ?? other ?? '').trim();
      if (!named.has(variable)) named.set(variable, { variable, field });
    }
  }
  const all = [...named.values()];
  known.set(part, all);
  return all;
}

/** The same of a whole bot, by name. */
export function environmentNamesOf(bot: Bot): readonly string[] {
  const { dialogs, integrations, globalFunctions = '' } = bot;
  const parts = [
    ...dialogs.flatMap(({ interactions }) => interactions),
    ...integrations,
    { globalFunctions },
  ];
  return [...new Set(parts.flatMap(environmentNamesIn).map(({ variable }) => variable))].toSorted();
}
