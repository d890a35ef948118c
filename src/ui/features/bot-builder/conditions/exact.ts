import ExactCondition from './ExactCondition.svelte';
import type { ConditionLook } from './look';

export const exact: ConditionLook<'exact'> = {
  category: 'question',
  options: [{ value: 'exact', label: 'Exact Value', condition: { kind: 'exact', value: '' } }],
  valueOf: ({ kind }) => kind,
  words: ({ value }) => `Exactly “${value}”`,
  Editor: ExactCondition,
};
