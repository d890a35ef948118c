import { comparable, isBlank } from '#model/comparable-text';
import type { Interaction, InteractionKind } from '#model/interaction';
import { cardLimits } from '#model/rich-content/limits';
import { safeLink } from '#model/rich-content/read-press';
import { cardOfJson } from '../interactions/cards';
import { foldMessage } from '../patterns/match-pattern';
import { quote } from '../quote';
import { hasVariable } from '../variables/fill-template';
import { error, warning, type Finding } from './problem';

/** What an author wrote for people to choose from. */
interface Offered {
  readonly field: string;
  /** What one is called in a sentence. */
  readonly noun: string;
  readonly options: readonly { readonly title: string; readonly value?: string }[];
}

type Offers = { readonly [Kind in InteractionKind]?: (interaction: Interaction<Kind>) => Offered };

const offers: Offers = {
  'quick-reply': ({ replies }) => ({
    field: 'replies',
    noun: 'quick reply',
    options: replies.map(({ title, payload }) => ({ title, value: payload })),
  }),
  button: ({ buttons }) => ({ field: 'buttons', noun: 'button', options: buttons }),
  'multiple-choice': ({ choices }) => ({ field: 'choices', noun: 'choice', options: choices }),
};

/** Whether there is something to choose, so that nothing has to be said besides. */
export function offersAnything(interaction: Interaction): boolean {
  const offer = offers[interaction.kind] as ((one: Interaction) => Offered) | undefined;
  return offer?.(interaction).options.some(({ title }) => !isBlank(title)) ?? false;
}

/** What is offered and cannot be chosen, and what is shown and cannot be drawn. */
export function optionProblems(interaction: Interaction): Finding[] {
  const offer = offers[interaction.kind] as ((one: Interaction) => Offered) | undefined;
  return [...(offer ? offeredProblems(interaction, offer(interaction)) : []), ...unseen(interaction)];
}

function offeredProblems({ name, rules }: Interaction, { field, noun, options }: Offered): Finding[] {
  if (options.length === 0)
    return [warning(field, `${quote(name)} has no ${noun}: it is asked like a text question.`)];
  const untitled = options.findIndex(({ title }) => isBlank(title));
  const titles = options.map(({ title }) => comparable(title));
  const twice = options.find(({ title }, at) => !isBlank(title) && titles.indexOf(titles[at] ?? '') < at);
  const says = options.map(({ title, value = '' }) => foldMessage(isBlank(value) ? title : value));
  const alike = says.findIndex(
    (words, at) => says.indexOf(words) < at && titles.indexOf(titles[at] ?? '') === at,
  );
  const isOpen = options.some(({ title, value = '' }) => hasVariable(title) || hasVariable(value));
  const known = new Set(options.flatMap(({ title, value = '' }) => [title, value].map(foldMessage)));
  const lost = rules.flatMap(({ name: rule, conditions }) =>
    conditions.flatMap((one) =>
      one.kind === 'option' && !isBlank(one.value) && !known.has(foldMessage(one.value)) && !isOpen
        ? [
            warning(
              'rules',
              `The rule ${quote(rule)} waits for ${quote(one.value)}, which is no ${noun} here.`,
            ),
          ]
        : [],
    ),
  );
  const { replies: most, title: longest } = cardLimits;
  const isLong = options.some(({ title }) => title.length > longest);
  return [
    ...(options.length > most ? [warning(field, `Only the first ${most} are shown as quick replies.`)] : []),
    ...(isLong ? [warning(field, `A title is shown up to ${longest} characters.`)] : []),
    ...(untitled < 0 ? [] : [warning(field, `The ${noun} ${untitled + 1} has no title: nobody sees it.`)]),
    ...(twice
      ? [warning(field, `${quote(twice.title)} stands there twice: rules cannot tell them apart.`)]
      : []),
    ...(alike > 0 && field === 'buttons'
      ? [
          warning(
            field,
            `${quote(options[alike]?.title ?? '')} says the same as another button: rules cannot tell them apart.`,
          ),
        ]
      : []),
    ...lost,
  ];
}

function unseen(interaction: Interaction): Finding[] {
  const { name } = interaction;
  switch (interaction.kind) {
    case 'button':
      return interaction.buttons.flatMap(({ title, action, value }) =>
        action === 'web-url' && !hasVariable(value) && safeLink(value) === null
          ? [warning('buttons', `The button ${quote(title)} opens nothing: ${quote(value)} is no address.`)]
          : [],
      );
    case 'structured':
      return interaction.tiles.length > 0
        ? []
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
