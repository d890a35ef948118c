import { limits } from '../limits';
import { questionTexts } from './question-texts';
import { interactionKind } from './spec';

/** A card written by its author, as the platform's clients write them. */
export const universal = interactionKind({
  category: 'question',
  label: 'Universal',
  does: 'Shows a card written as JSON, and waits.',
  texts: { json: { what: 'The card', limit: limits.cardText }, ...questionTexts },
  more: () => ({}),
  blank: () => ({}),
});
