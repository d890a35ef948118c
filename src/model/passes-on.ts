import { escalationServiceAt } from './escalation-services';
import type { Integration } from './integration';

/** Whether its success passes the conversation on: an escalation, or a call of the platform’s own service for it. */
export function passesOn(integration: Integration): boolean {
  const { kind } = integration;
  if (kind === 'api') return escalationServiceAt(integration.url.trim()) !== undefined;
  return kind === 'agent-escalation';
}
