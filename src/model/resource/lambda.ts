import { limits } from '../limits';
import { resourceKind } from './spec';

/** A function that integrations invoke; it declares `lambda(input, callback)`. */
export const lambda = resourceKind({
  noun: 'function',
  texts: {
    description: { what: 'The description', limit: limits.resourceDescription, mayBeEmpty: true },
    code: { what: 'The code', limit: limits.code },
  },
  more: () => ({}),
  blank: () => ({}),
});
