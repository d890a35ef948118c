import { escalationServiceAt } from './escalation-services';
import type { Integration } from './integration';

/** Whether its success passes the conversation on: an escalation, or a call of the platform’s own service for it. */
export function passesOn(integration: Integration): boolean {
  const { kind } = integration;
  if (kind === 'api') return escalationServiceAt(integration.url.trim()) !== undefined;
  return kind === 'agent-escalation';
}

/** The id of the skill an integration leads to, as it is written; empty where none is. */
export function targetOf(integration: Integration): string {
  if (integration.kind === 'agent-escalation') return integration.skillId;
  const body = integration.kind === 'api' && passesOn(integration) ? integration.postBody : '';
  return /"agentSkillId"\s*:\s*"?([^",}]*)/.exec(body)?.[1]?.trim() ?? '';
}
