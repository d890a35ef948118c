import { limits } from '../limits';
import { conditionKind } from './spec';

export const exact = conditionKind({
  texts: { value: { what: 'An exact value', limit: limits.interactionText } },
  more: () => ({}),
  blank: () => ({}),
});
