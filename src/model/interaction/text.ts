import { limits } from '../limits';
import { interactionKind } from './spec';

export const text = interactionKind({
  category: 'statement',
  label: 'Text',
  does: 'Sends a line and goes on.',
  texts: { text: { what: 'The text', limit: limits.interactionText } },
  more: () => ({}),
  blank: () => ({}),
});
