import type { IntegrationKind } from '#model/integration';
import { agentEscalation } from './agent-escalation';
import type { Caller } from './caller';

/** One line a kind. */
const callers: { readonly [Kind in IntegrationKind]: Caller<Kind> } = { 'agent-escalation': agentEscalation };

export function callerOf<Kind extends IntegrationKind>({ kind }: { readonly kind: Kind }): Caller<Kind> {
  return callers[kind];
}
