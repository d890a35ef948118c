import type { Integration } from '../integration';

/** The id of what the account keeps that it asks; null for one that asks nothing of it. */
export function resourceAskedBy(integration: Integration): string | null {
  return integration.kind === 'lambda' ? integration.lambdaId : null;
}
