import type { Integration } from '../integration';

/** The id of what the account keeps that it asks; null for one that asks nothing of it. */
export function resourceAskedBy(integration: Integration): string | null {
  switch (integration.kind) {
    case 'lambda':
      return integration.lambdaId;
    case 'knowledge-base':
      return integration.knowledgeBaseId;
    default:
      return null;
  }
}
