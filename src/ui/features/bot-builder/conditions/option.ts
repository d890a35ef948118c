import type { ConditionLook } from './look';
import OptionCondition from './OptionCondition.svelte';

export const option: ConditionLook<'option'> = {
  category: 'question',
  options: [{ value: 'option', label: 'Evaluate Options', condition: { kind: 'option', value: '' } }],
  valueOf: ({ kind }) => kind,
  words: ({ value }) => `Option “${value}”`,
  Editor: OptionCondition,
};
