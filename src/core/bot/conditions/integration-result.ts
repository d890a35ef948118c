import type { Judge } from './judge';

export const integrationResult: Judge<'integration-result'> = {
  holds: ({ result }, answer) => answer.kind === 'integration' && answer.result === result,
};
