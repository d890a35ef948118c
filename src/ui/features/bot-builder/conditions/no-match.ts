import type { ConditionLook } from './look';
import NoMatchCondition from './NoMatchCondition.svelte';

export const noMatch: ConditionLook<'no-match'> = {
  category: 'question',
  options: [{ value: 'no-match', label: 'No Match', condition: { kind: 'no-match', message: '' } }],
  valueOf: ({ kind }) => kind,
  words: () => 'No match',
  Editor: NoMatchCondition,
};
