import { counts, limits } from '../limits';
import { rowList } from '../rows';
import { questionTexts } from './question-texts';
import { interactionKind } from './spec';

const replies = {
  what: 'quick replies',
  noun: 'quick reply',
  limit: counts.options,
  texts: {
    title: { what: 'The title of a quick reply', limit: limits.optionTitle },
    /** What rules compare; the title is what is said. */
    payload: { what: 'The payload of a quick reply', limit: limits.optionValue },
  },
} as const;

export const quickReply = interactionKind({
  category: 'question',
  label: 'Quick Reply',
  does: 'Asks with chips below, which go as soon as one is pressed.',
  texts: { text: { what: 'The question', limit: limits.interactionText }, ...questionTexts },
  rows: { replies },
  offers: 'replies',
  more: (reading) => ({ replies: rowList(replies, reading) }),
  blank: () => ({ replies: [] }),
});
