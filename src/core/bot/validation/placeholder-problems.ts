import type { Bot } from '#model/bot';
import type { Integration } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { judgeOf } from '../conditions/index';
import { quote } from '../quote';
import { setIn, type IsSet } from '../set-in';
import { isNamed, ownPrefix } from '../variables/read-variable';
import { writtenTexts } from '../written-texts';
import { problemAt, warning, type Finding, type Placed } from './problem';

/** Something in braces or double angles, or what a rule compares, and the field in which it stands. */
interface Found {
  readonly field: string;
  readonly written: string;
  /** `said` as it is, where nothing takes its place. */
  readonly as: 'variable' | 'said' | 'blank' | 'compared';
}

interface Around {
  readonly bot: Bot;
  readonly isSet: IsSet;
}

/** Nobody reads what stands there, or braces mean something else. */
const unsaid = new Set(['name', 'comment', 'code', 'sample', 'patterns', 'excludeKeywords', 'json', 'rules']);
const uncalled = new Set(['name', 'transformScript', 'customData', 'responseVariable']);

/** What of an integration somebody reads; post bodies are JSON, where a brace alone says nothing. */
const saidFields = new Set(['message', 'subject', 'body']);

/** What a template of somebody else leaves to be filled in, such as `<<ENTER SKILL NAME HERE>>`. */
const blank = /<<\s*[A-Z][A-Z0-9 _'-]{2,80}>>/g;
const variable = /\{\$([^{}]*)\}/g;
/** What somebody may have meant to be one. */
const braces = /\{(?:@\s*[\p{L}\w -]{1,60}|[\p{L}_][\p{L}\w]*(?:\.[\p{L}\w]+)*)\}/gu;

/** While somebody types into one of a thousand parts, the others are what they were. */
const known = new WeakMap<object, readonly Found[]>();

/** Placeholders in texts that nothing takes the place of, and variables that nothing sets. [BT242] [BT245] [BT300] */
export function placeholderProblems(bot: Bot): Placed[] {
  const around = { bot, isSet: setIn(bot) };
  const dialogs = bot.dialogs.filter(({ enabled }) => enabled);
  return [
    ...dialogs.flatMap(({ id: dialogId, interactions }) =>
      interactions
        .filter(({ enabled }) => enabled)
        .flatMap((one) =>
          findings(around, one, inInteraction).map((it) =>
            problemAt({ dialogId, interactionId: one.id }, it),
          ),
        ),
    ),
    ...bot.integrations.flatMap((one) =>
      findings(around, one, inIntegration).map((it) => problemAt({ integrationId: one.id }, it)),
    ),
  ];
}

function findings<Part extends Interaction | Integration>(
  around: Around,
  part: Part,
  look: (part: Part) => readonly Found[],
): Finding[] {
  const found = known.get(part) ?? look(part);
  known.set(part, found);
  return found.flatMap(({ field, written, as }) => {
    const text = as === 'blank' ? toFill(part, written) : unmeant(around, written, as);
    return text === null ? [] : [warning(field, text)];
  });
}

function inInteraction(interaction: Interaction): readonly Found[] {
  const own = writtenTexts(interaction).filter(({ field }) => !unsaid.has(field));
  const ofRules = interaction.rules.flatMap(({ conditions, contextConditions, variables }) =>
    [
      ...conditions.map((one) => judgeOf(one).wordsOf?.(one) ?? ''),
      ...contextConditions.flatMap(({ name, value }) => [name, value]),
      ...variables.map(({ value }) => value),
    ].map((text) => ({ field: 'rules', text })),
  );
  const compared = interaction.rules.flatMap(({ contextConditions }) =>
    contextConditions.map(({ name }) => ({ field: 'rules', written: name.trim(), as: 'compared' as const })),
  );
  return distinct([
    ...[...own, ...ofRules].flatMap(({ field, text }) => [
      ...all(text, blank, field, 'blank'),
      ...all(text, variable, field, 'variable'),
      ...all(text, braces, field, 'said'),
    ]),
    ...compared.filter(({ written }) => /^[^{}]+$/.test(written)),
  ]);
}

function inIntegration(integration: Integration): readonly Found[] {
  const texts = writtenTexts(integration).filter(({ field }) => !uncalled.has(field));
  return distinct(
    texts.flatMap(({ field, text }) => [
      ...all(text, blank, field, 'blank'),
      ...all(text, variable, field, 'variable'),
      ...(saidFields.has(field) ? all(text, braces, field, 'said') : []),
    ]),
  );
}

function all(text: string, what: RegExp, field: string, as: Found['as']): Found[] {
  return [...text.matchAll(what)].map(([written]) => ({ field, written, as }));
}

function distinct(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((one) => [one.written, one])).values()];
}

function toFill({ name }: Interaction | Integration, written: string): string {
  return `${quote(name)} still has the placeholder ${quote(written)}: put in its place what it asks for.`;
}

function unmeant(
  { bot: { integrations, domain }, isSet }: Around,
  written: string,
  as: 'variable' | 'said' | 'compared',
): string | null {
  if (as === 'compared')
    return isSet(`${ownPrefix}${written}`)
      ? null
      : `${quote(written)} is compared as it stands: no rule, code or integration sets a variable called so.`;
  const inside = written.slice(1, -1).trim();
  if (as === 'variable') {
    const name = inside.slice(1).trim();
    if (isSet(name)) return null;
    return isNamed(name)
      ? `No rule, code or integration sets ${quote(written)}, so it becomes nothing.`
      : `Nothing is called ${quote(written)}, so it becomes nothing; what the bot remembers is shown as {$botContext.${name}}.`;
  }
  if (integrations.some(({ name }) => inside.startsWith(`${name}.`))) return null;
  const name = inside.replace(/^@\s*/, '');
  const isEntity = domain?.entities.some((entity) => entity.name.toLowerCase() === name.toLowerCase());
  if (isEntity)
    return (
      `${quote(written)} is said as it stands. Let the rule of a question remember a variable with the value @${name}, ` +
      `and show it as {$botContext.its name}.`
    );
  return `${quote(written)} is said as it stands: a variable is shown as {$botContext.${name}}.`;
}
