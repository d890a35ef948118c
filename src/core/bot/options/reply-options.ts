import type { Interaction, InteractionOf, KindOf } from '#model/interaction';
import { cardLimits } from '#model/rich-content/limits';
import type { TurnDraft } from '../turn-draft';
import { placeOf } from '../place';
import { fillIn } from '../variables/fill-in';
import { answering, optionOfButton, type ReplyOption } from './reply-option';

type Offers<Kind extends KindOf<'question'>> = (
  interaction: Interaction<Kind>,
  fill: (template: string) => string,
) => readonly ReplyOption[];

const none = () => [];

/** One line a kind of question. */
const offers: { readonly [Kind in KindOf<'question'>]: Offers<Kind> } = {
  'text-question': none,
  'quick-reply': ({ replies }, fill) =>
    replies.map(({ title, payload }) => {
      const shown = fill(title);
      return answering(shown, fill(payload) || shown);
    }),
  button: ({ buttons }, fill) => buttons.map((one) => optionOfButton(one, fill)),
  'multiple-choice': ({ choices }, fill) =>
    choices.map(({ title }) => {
      const shown = fill(title);
      return answering(shown, shown);
    }),
  structured: ({ tiles }, fill) =>
    tiles.flatMap(({ buttons = [] }) => buttons.map((one) => optionOfButton(one, fill))),
  universal: none,
};

/** What a question offers, with what its author wrote filled in by `fill`. */
export function offeredBy(
  question: InteractionOf<'question'>,
  fill: (template: string) => string,
): readonly ReplyOption[] {
  // The edge: the line of the table is that of the kind.
  return (offers[question.kind] as Offers<KindOf<'question'>>)(question as never, fill);
}

/** What a question offers in this turn, one of a Disambiguation dialog the intents too; what has no title is not offered. */
export function replyOptions(
  draft: TurnDraft,
  question: InteractionOf<'question'>,
  fillWith = fillIn,
): readonly ReplyOption[] {
  const isWhich = placeOf(draft.bot, question.id)?.dialog.kind === 'disambiguation';
  const meant = isWhich ? (draft.run.meant ?? []).map((name) => answering(name, name)) : [];
  return [...meant, ...offeredBy(question, (template) => fillWith(draft, template).trim())]
    .filter(({ title }) => title !== '')
    .map((option) => ({ ...option, title: option.title.slice(0, cardLimits.title) }));
}
