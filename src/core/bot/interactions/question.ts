import type { Interaction, InteractionOf, KindOf } from '#model/interaction';
import { escapeMarkup, unescapeMarkup } from '#model/markup';
import { textOfCard } from '#model/rich-content/text-of-card';
import { rememberSent } from '../dialog-stack';
import { fillSlot } from '../fill-slot';
import { replyOptions } from '../options/reply-options';
import { buttonCard, chipsOf } from '../options/shown-options';
import { isSilent } from '../silence';
import { change, note, say, showCard, type TurnDraft } from '../turn-draft';
import { fillIn, fillInMarkup } from '../variables/fill-in';
import { fillingOf } from '../variables/filling';
import { cardOfJson, cardOfTiles } from './cards';
import type { Played } from './player';

/** How a question of this kind is put. */
type Put<Kind extends KindOf<'question'>> = (draft: TurnDraft, question: Interaction<Kind>) => void;

/** Chips stand below a line; where there is none, they are buttons. */
const withChips: Put<'text-question' | 'quick-reply' | 'multiple-choice'> = (draft, question) => {
  const text = fillInMarkup(draft, question.text);
  if (isSilent(text)) withButtons(draft, question);
  else say(draft, text, question.delayMs, chipsOf(replyOptions(draft, question)));
};

/** What can be neither read nor pressed is waited for in silence. */
function stay(draft: TurnDraft, { name }: Pick<Interaction, 'name'>): void {
  note(draft, 'question-silent', { interaction: name });
}

const withButtons: Put<'text-question' | 'quick-reply' | 'button' | 'multiple-choice'> = (
  draft,
  question,
) => {
  const text = fillInMarkup(draft, question.text);
  const options = replyOptions(draft, question);
  if (options.length > 0) showCard(draft, buttonCard(unescapeMarkup(text), options), question.delayMs);
  else if (isSilent(text)) stay(draft, question);
  else say(draft, text, question.delayMs);
};

/** One line a kind. */
const puts: { readonly [Kind in KindOf<'question'>]: Put<Kind> } = {
  'text-question': withChips,
  'quick-reply': withChips,
  button: withButtons,
  'multiple-choice': (draft, question) =>
    question.display === 'button' ? withButtons(draft, question) : withChips(draft, question),
  structured: (draft, question) => {
    const card = cardOfTiles(question, fillingOf(draft));
    if (card) showCard(draft, card, question.delayMs);
    else stay(draft, question);
  },
  universal: (draft, question) => {
    const card = cardOfJson(question.json, (template, limit) => fillIn(draft, template, limit));
    if (card.ok && draft.at.textOnly) say(draft, escapeMarkup(textOfCard(card.value)), question.delayMs);
    else if (card.ok) showCard(draft, card.value, question.delayMs);
    else note(draft, 'card-unreadable', { interaction: question.name, why: card.failure });
  },
};

/** Asks, and waits for the answer, unless the message that began the dialog has answered it. */
export function askQuestion(draft: TurnDraft, question: InteractionOf<'question'>): Played {
  const next = fillSlot(draft, question);
  if (next !== null) return { kind: 'go-on', next };
  note(draft, 'question-asked', { interaction: question.name });
  // The edge: the line of the table is that of the kind.
  (puts[question.kind] as Put<KindOf<'question'>>)(draft, question as never);
  rememberSent(draft, question.id);
  change(draft, { at: question.id });
  return { kind: 'wait' };
}
