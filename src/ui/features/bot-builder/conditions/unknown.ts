import type { ConditionLook } from './look';

/** It came with a file; nobody can choose it. */
export const unknown: ConditionLook<'unknown'> = {
  category: null,
  options: [],
  valueOf: ({ kind }) => kind,
  words: ({ type }) => `${type || 'A condition'} (not known here)`,
};
