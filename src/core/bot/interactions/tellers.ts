import type { KindOf } from '#model/interaction';
import { knowledgeAnswers } from './knowledge-answers';
import type { ResultTeller } from './result-teller';

/** One line a kind. */
const tellers: { readonly [Kind in KindOf<'integration'>]: ResultTeller<Kind> } = {
  integration: {},
  'knowledge-ai': knowledgeAnswers,
  'agent-transfer': {},
};

export function tellerOf<Kind extends KindOf<'integration'>>({
  kind,
}: {
  readonly kind: Kind;
}): ResultTeller<Kind> {
  return tellers[kind];
}
