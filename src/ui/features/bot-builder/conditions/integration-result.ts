import type { InteractionKind } from '#model/interaction';
import type { ConditionLook } from './look';

const kind = 'integration-result';

/** Of an interaction that is no integration. */
const labels: { readonly [Kind in InteractionKind]?: Readonly<Record<string, string>> } = {
  'knowledge-ai': { success: 'Found', failure: 'Not Found' },
};

export const integrationResult: ConditionLook<typeof kind> = {
  category: 'integration',
  options: [
    { value: 'success', label: 'The integration succeeds', condition: { kind, result: 'success' } },
    { value: 'failure', label: 'The integration fails', condition: { kind, result: 'failure' } },
  ],
  valueOf: ({ result }) => result,
  labelIn: (kind, value) => labels[kind]?.[value],
  words: ({ result }) => (result === 'success' ? 'On success' : 'On failure'),
};
