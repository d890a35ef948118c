import type { Integration } from '../integration';
import type { Interaction } from '../interaction';

/** The id of what the account keeps that it asks; null for what asks nothing of it. */
export function resourceAskedBy(asking: Integration | Interaction): string | null {
  switch (asking.kind) {
    case 'lambda':
      return asking.lambdaId;
    case 'knowledge-base':
    case 'knowledge-ai':
      return asking.knowledgeBaseId;
    default:
      return null;
  }
}
