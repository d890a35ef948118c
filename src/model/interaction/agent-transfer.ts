import * as v from 'valibot';
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
  more: () => ({
    /** A bot that takes over begins with what this one has understood, and was told last. */
    transferContext: v.optional(v.boolean(), false),
  }),
  blank: () => ({ message: 'Transferring to an agent...', transferContext: false }),
});
