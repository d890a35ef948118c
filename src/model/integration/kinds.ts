import { agentEscalation } from './agent-escalation';

/** One line a kind, in the order in which they are offered. */
export const integrationKinds = { 'agent-escalation': agentEscalation } as const;
