import { comparable, isBlank } from '#model/comparable-text';
import type { Interaction, InteractionOf } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';
import { interactionKinds } from '#model/interaction/kinds';
import type { AnySpec } from '#model/interaction/spec';
import { cardLimits } from '#model/rich-content/limits';
import { safeLink } from '#model/rich-content/read-press';
import { cardOfJson } from '../interactions/cards';
import { offeredBy } from '../options/reply-options';
import { foldMessage } from '../patterns/match-pattern';
import { quote } from '../quote';
import { hasVariable } from '../variables/fill-template';
import { asWritten } from '../variables/filling';
import { saving, withoutRule, type Remedy } from './fix';
import { error, warning, type Finding } from './problem';

type Question = InteractionOf<'question'>;

/** Where the options of a question stand, and what one is called in a sentence; null where it has none. */
function placeOfOptions({ kind }: Question): { readonly field: string; readonly noun: string } | null {
  const { offers, rows }: Pick<AnySpec, 'offers' | 'rows'> = interactionKinds[kind];
  const noun = offers === undefined ? undefined : rows?.[offers]?.noun;
  return offers === undefined || noun === undefined ? null : { field: offers, noun };
}

const asOffered = (question: Question) => offeredBy(question, asWritten);

/** Whether there is something to choose, so that nothing has to be said besides. */
export function offersAnything(interaction: Interaction): boolean {
  return hasCategory(interaction, 'question') && asOffered(interaction).some(({ title }) => !isBlank(title));
}

/** What is offered and cannot be chosen, and what is shown and cannot be drawn. */
export function optionProblems(interaction: Interaction): Finding[] {
  if (!hasCategory(interaction, 'question')) return [];
  const place = placeOfOptions(interaction);
  const texts = place === null ? [] : [...emptiness(interaction, place), ...mistaken(interaction, place)];
  const offered = texts.map(([text, ...remedies]) => warning(place?.field ?? null, text, remedies));
  return [...offered, ...(place === null ? [] : lostRules(interaction, place.noun)), ...unseen(interaction)];
}

type Place = NonNullable<ReturnType<typeof placeOfOptions>>;

/** What is wrong, and what mends it. */
type Wrong = readonly [text: string, ...remedies: readonly Remedy[]];

/** What nobody sees, or sees only in part. */
function emptiness(question: Question, place: Place): Wrong[] {
  const { noun } = place;
  const options = asOffered(question);
  const { replies: most, title: longest } = cardLimits;
  if (options.length === 0)
    return [[`${quote(question.name)} has no ${noun}: it is asked like a text question.`]];
  const untitled = options.findIndex(({ title }) => isBlank(title));
  return [
    ...(options.length > most ? [[`Only the first ${most} are shown as quick replies.`] as const] : []),
    ...(options.some(({ title }) => title.length > longest)
      ? [[`A title is shown up to ${longest} characters.`] as const]
      : []),
    ...(untitled < 0
      ? []
      : [
          [
            `The ${noun} ${untitled + 1} has no title: nobody sees it.`,
            removing(question, place, untitled),
          ] as const,
        ]),
  ];
}

/** The question without the option in this place. */
function removing(question: Question, { field, noun }: Place, at: number): Remedy {
  const rows: unknown = Reflect.get(question, field);
  const left = Array.isArray(rows) ? rows.filter((_, place) => place !== at) : rows;
  // The edge: the field holds the rows of its kind.
  return saving(`Remove ${noun} ${at + 1}`, { ...question, [field]: left } as Question);
}

/** What is taken for another one. */
function mistaken(question: Question, place: Place): Wrong[] {
  const { noun } = place;
  const all = asOffered(question);
  const options = all.filter(({ title }) => !isBlank(title));
  const titles = options.map(({ title }) => comparable(title));
  const says = options.map(({ says: words }) => (words === null ? null : foldMessage(words)));
  const isAgain = (all: readonly unknown[], at: number) => all.indexOf(all[at]) < at;
  const twice = options.find((_, at) => isAgain(titles, at));
  const alike = options.find((_, at) => says[at] !== null && isAgain(says, at) && !isAgain(titles, at));
  return [
    ...(twice
      ? [
          [
            `${quote(twice.title)} stands there twice: rules cannot tell them apart.`,
            removing(question, place, all.indexOf(twice)),
          ] as const,
        ]
      : []),
    ...(alike
      ? [
          [
            `${quote(alike.title)} says the same as another ${noun}: rules cannot tell them apart.`,
            removing(question, place, all.indexOf(alike)),
          ] as const,
        ]
      : []),
  ];
}

/** Rules that wait for what is not offered. */
function lostRules(question: Question, noun: string): Finding[] {
  const words = asOffered(question).flatMap(({ title, payload }) => [title, payload]);
  if (words.some(hasVariable)) return [];
  const known = new Set(words.map(foldMessage));
  return question.rules.flatMap((rule) =>
    rule.conditions.flatMap((one) =>
      one.kind === 'option' && !isBlank(one.value) && !known.has(foldMessage(one.value))
        ? [
            warning(
              'rules',
              `The rule ${quote(rule.name)} waits for ${quote(one.value)}, which is no ${noun} here.`,
              [saving(`Delete the rule ${quote(rule.name)}`, withoutRule(question, rule))],
            ),
          ]
        : [],
    ),
  );
}

function unseen(interaction: Interaction): Finding[] {
  const { name } = interaction;
  switch (interaction.kind) {
    case 'button':
      return interaction.buttons.flatMap(opensNothing('buttons'));
    case 'structured':
      return interaction.tiles.length > 0
        ? interaction.tiles.flatMap(({ buttons = [] }) => buttons.flatMap(opensNothing('tiles')))
        : [warning('tiles', `${quote(name)} has no tile: nothing is shown.`)];
    case 'universal': {
      const card = hasVariable(interaction.json) ? null : cardOfJson(interaction.json);
      return card === null || card.ok
        ? []
        : [error('json', `The card of ${quote(name)} cannot be shown: ${card.failure}.`)];
    }
    default:
      return [];
  }
}

function opensNothing(field: string) {
  return ({ title, action, value }: Interaction<'button'>['buttons'][number]): Finding[] =>
    action === 'web-url' && !hasVariable(value) && safeLink(value) === null
      ? [warning(field, `The button ${quote(title)} opens nothing: ${quote(value)} is no address.`)]
      : [];
}
