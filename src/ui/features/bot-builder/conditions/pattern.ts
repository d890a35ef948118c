import type { ConditionLook } from './look';
import PatternCondition from './PatternCondition.svelte';

export const pattern: ConditionLook<'pattern'> = {
  category: 'question',
  options: [
    {
      value: 'pattern',
      label: 'Pattern',
      condition: { kind: 'pattern', patterns: [], excludeKeywords: [] },
    },
  ],
  valueOf: ({ kind }) => kind,
  words: ({ patterns }) => (patterns.length === 0 ? 'No pattern yet' : patterns.join(' or ')),
  Editor: PatternCondition,
};
