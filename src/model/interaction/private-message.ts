import { limits } from '../limits';
import { interactionKind } from './spec';

export const privateMessage = interactionKind({
  category: 'statement',
  label: 'Private Message',
  does: 'Tells agents and managers something, not the consumer, and goes on.',
  texts: { text: { what: 'The text', limit: limits.interactionText } },
  more: () => ({}),
  blank: () => ({}),
});
