import { limits } from '../limits';
import { conditionKind } from './spec';

export const noMatch = conditionKind({
  texts: { message: { what: 'The message of a No Match rule', limit: limits.interactionText } },
  more: () => ({}),
  blank: () => ({}),
});
