import type { IntegrationKind } from '#model/integration';

/** What authors call each type. [S100] */
export const integrationTypes: Readonly<Record<IntegrationKind, string>> = {
  'agent-escalation': 'LivePerson Agent Escalation',
};
