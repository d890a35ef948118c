import type { Interaction, InteractionOf, KindOf } from '#model/interaction';
import type { TurnDraft } from '../turn-draft';
import { placeOf } from '../place';
import { fillingOf, type Filling } from '../variables/filling';
import { filledTiles } from './filled-tiles';
import { answering, optionOfButton, titled, type ReplyOption } from './reply-option';

type Offers<Kind extends KindOf<'question'>> = (
  interaction: Interaction<Kind>,
  filling: Filling,
) => readonly ReplyOption[];

const none = () => [];

/** One line a kind of question. */
const offers: { readonly [Kind in KindOf<'question'>]: Offers<Kind> } = {
  'text-question': none,
  'quick-reply': ({ replies }, { fill }) =>
    replies.map(({ title, payload }) => {
      const shown = fill(title).trim();
      return answering(shown, fill(payload).trim() || shown);
    }),
  button: ({ buttons }, { fill }) => buttons.map((one) => optionOfButton(one, fill)),
  'multiple-choice': ({ choices }, { fill }) =>
    choices.map(({ title }) => {
      const shown = fill(title).trim();
      return answering(shown, shown);
    }),
  structured: ({ tiles }, filling) => filledTiles(tiles, filling).flatMap(({ options }) => options),
  universal: none,
};

/** What a question offers, with what its author wrote filled in. */
export function offeredBy(question: InteractionOf<'question'>, filling: Filling): readonly ReplyOption[] {
  // The edge: the line of the table is that of the kind.
  return (offers[question.kind] as Offers<KindOf<'question'>>)(question as never, filling);
}

/** What a question offers in this turn, one of a Disambiguation dialog the intents too; what has no title is not offered. */
export function replyOptions(draft: TurnDraft, question: InteractionOf<'question'>): readonly ReplyOption[] {
  const isWhich = placeOf(draft.bot, question.id)?.dialog.kind === 'disambiguation';
  const meant = isWhich ? (draft.run.meant ?? []).map((name) => answering(name, name)) : [];
  return titled([...meant, ...offeredBy(question, fillingOf(draft))]);
}
