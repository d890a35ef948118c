import { limits } from '../limits';
import { conditionKind } from './spec';

/** It is found somewhere in the reply. */
export const regularExpression = conditionKind({
  texts: { expression: { what: 'A regular expression', limit: limits.pattern } },
  more: () => ({}),
  blank: () => ({}),
});
