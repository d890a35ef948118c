import { limits } from '../limits';
import { conditionKind } from './spec';

/** Of an imported bot, and not known here: it never holds, and stays as it is. */
export const unknown = conditionKind({
  texts: { type: { what: 'The type of a condition', limit: limits.foreignType } },
  more: () => ({}),
  blank: () => ({}),
});
