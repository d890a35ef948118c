import { limits } from '../limits';
import { conditionKind } from './spec';

/** One of the options of the question was chosen, pressed or typed. */
export const option = conditionKind({
  texts: { value: { what: 'An option', limit: limits.optionValue } },
  more: () => ({}),
  blank: () => ({}),
});
