import type { ConditionLook } from './look';

const kind = 'integration-result';

export const integrationResult: ConditionLook<typeof kind> = {
  category: 'integration',
  options: [
    { value: 'success', label: 'The integration succeeds', condition: { kind, result: 'success' } },
    { value: 'failure', label: 'The integration fails', condition: { kind, result: 'failure' } },
  ],
  valueOf: ({ result }) => result,
  words: ({ result }) => (result === 'success' ? 'On success' : 'On failure'),
};
