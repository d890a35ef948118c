import { limits } from '../limits';
import { integrationKind } from './spec';
import { transformScript } from './transform-script';

/** Hands the conversation to a skill. Name, id and message may hold variables. [S100] [S103] */
export const agentEscalation = integrationKind({
  label: 'LivePerson Agent Escalation',
  success: 'handover',
  texts: {
    skillName: {
      label: 'Agent Skill Name',
      what: 'The agent skill name',
      limit: limits.skillReference,
      noun: 'a skill name',
      ask: 'Enter the name of the skill that takes over.',
    },
    skillId: {
      label: 'Agent Skill Id',
      what: 'The agent skill id',
      limit: limits.skillReference,
      noun: 'a skill id',
      ask: 'Enter the number of that skill: it ends the address of the skill’s page.',
    },
    /** `BLANK_MESSAGE` sends nothing. [S105] */
    message: {
      label: 'Message to User',
      what: 'The message',
      limit: limits.escalationMessage,
      noun: 'a message',
      ask: 'Enter a message, or BLANK_MESSAGE to send none.',
      isKept: true,
    },
    transformScript,
  },
  more: () => ({}),
  blank: () => ({}),
});
