import { limits } from '../limits';
import { interactionKind } from './spec';

/** Of an imported bot, and not known here: it is passed over, and stays as it is. */
export const unknown = interactionKind({
  category: 'statement',
  label: 'Not known here',
  does: 'Keeps what an imported bot has and nothing here can play.',
  texts: { type: { what: 'The type of an interaction', limit: limits.foreignType } },
  more: () => ({}),
  blank: () => ({}),
});
