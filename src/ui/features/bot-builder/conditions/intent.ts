import IntentCondition from './IntentCondition.svelte';
import type { ConditionLook } from './look';

export const intent: ConditionLook<'intent'> = {
  category: 'question',
  options: [{ value: 'intent', label: 'Response Intent', condition: { kind: 'intent', intentId: '' } }],
  valueOf: ({ kind }) => kind,
  words: () => 'A certain intent',
  Editor: IntentCondition,
};
