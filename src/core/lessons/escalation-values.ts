import type { Value } from './lesson';

/** What is filled in for an escalation, in the order of its form. */
export function escalationValues(
  name: string,
  skill: { readonly name: string; readonly id: string },
  message: string,
): readonly Value[] {
  return [
    { label: 'Integration Name', value: name, enter: 'type' },
    { label: 'Response Data Variable Name', value: name, enter: 'type' },
    { label: 'Integration Type', value: 'LivePerson Agent Escalation', enter: 'choose' },
    { label: 'Agent Skill Name', value: skill.name, enter: 'type' },
    { label: 'Agent Skill Id', value: skill.id, enter: 'type' },
    { label: 'Message to User', value: message, enter: 'type' },
  ];
}
