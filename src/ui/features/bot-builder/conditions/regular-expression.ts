import type { ConditionLook } from './look';
import RegularExpressionCondition from './RegularExpressionCondition.svelte';

const kind = 'regular-expression';

export const regularExpression: ConditionLook<typeof kind> = {
  category: 'question',
  options: [{ value: kind, label: 'Regular Expression', condition: { kind, expression: '' } }],
  valueOf: () => kind,
  words: ({ expression }) => `Found: ${expression || 'no regular expression yet'}`,
  Editor: RegularExpressionCondition,
};
