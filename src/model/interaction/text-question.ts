import { limits } from '../limits';
import { questionTexts } from './question-texts';
import { interactionKind } from './spec';

export const textQuestion = interactionKind({
  category: 'question',
  label: 'Text Question',
  does: 'Sends a line and waits for the answer.',
  texts: { text: { what: 'The question', limit: limits.question }, ...questionTexts },
  more: () => ({}),
  blank: () => ({}),
});
