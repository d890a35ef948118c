import type { Bot } from '#model/bot';
import type { BotEnvironment } from '#model/bot-environment';
import { knownPlaceholders, type Placeholder } from '#sdk/bot-checks';
import type { Completions } from '../../../kit/completion';

/** With more in it a list would have to be scrolled; who types on has fewer. */
const mostOffered = 8;
/** `{$` and what follows, or the name of an integration: a brace alone is JSON. */
const begun = /\{(?:\$[^{}\s]*|[\p{L}_][^{}"\n]{0,60})$/u;

/** Those of the bot, and of the environment it has chosen. */
export function placeholdersIn(bot: Bot, environments: readonly BotEnvironment[]): readonly Placeholder[] {
  const environment = environments.find(({ id }) => id === bot.environmentId);
  return knownPlaceholders(bot, environment?.variables.map(({ key }) => key) ?? []);
}

/** How to go on with the placeholder before the caret: what begins like it, then what has it inside. [BB120] */
export function completePlaceholder(before: string, known: () => readonly Placeholder[]): Completions | null {
  const typed = begun.exec(before)?.[0];
  if (typed === undefined) return null;
  const wanted = typed.toLowerCase();
  const inside = wanted.replace(/^\{\$?/, '');
  const isVariable = wanted.startsWith('{$');
  const all = known().map((one) => ({ ...one, lower: one.written.toLowerCase() }));
  const first = all.filter(({ lower }) => lower.startsWith(wanted));
  const then = all.filter(
    ({ lower }) =>
      !lower.startsWith(wanted) && isVariable && lower.startsWith('{$') && lower.includes(inside),
  );
  const found = [...first, ...then].slice(0, mostOffered);
  if (found.length === 0) return null;
  const options = found.map(({ written, about }) => ({ text: written, about }));
  return { from: before.length - typed.length, options };
}
