import { limits } from '../limits';
import { conditionKind } from './spec';

/** What the reply means best. */
export const intent = conditionKind({
  texts: { intentId: { what: 'An intent', limit: limits.foreignType } },
  more: () => ({}),
  blank: () => ({}),
});
