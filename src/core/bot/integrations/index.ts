import type { IntegrationKind } from '#model/integration';
import { agentEscalation } from './agent-escalation';
import { api } from './api';
import type { Caller } from './caller';
import { email } from './email';
import { file } from './file';
import { knowledgeBase } from './knowledge-base';
import { lambda } from './lambda';
import { unknown } from './unknown';

/** One line a kind. */
const callers: { readonly [Kind in IntegrationKind]: Caller<Kind> } = {
  'agent-escalation': agentEscalation,
  api,
  email,
  file,
  lambda,
  'knowledge-base': knowledgeBase,
  unknown,
};

export function callerOf<Kind extends IntegrationKind>({ kind }: { readonly kind: Kind }): Caller<Kind> {
  return callers[kind];
}
