import { limits } from '../limits';
import { interactionKind } from './spec';

/** Hands over without an integration: an escalation of its own. */
export const agentTransfer = interactionKind({
  category: 'integration',
  label: 'Agent Transfer',
  does: 'Hands the conversation to a skill.',
  texts: {
    message: { what: 'The message', limit: limits.escalationMessage },
    skillId: { what: 'The agent skill id', limit: limits.skillReference },
  },
  more: () => ({}),
  blank: () => ({ message: 'Transferring to an agent...' }),
});
