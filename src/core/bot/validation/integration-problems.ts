import { failureOf } from '#model/failure';
import { BLANK_MESSAGE, type Integration } from '#model/integration';
import { isSkillId } from '../skill-id';
import { hasVariable } from '../variables/fill-template';
import { error, problemAt, type Finding, type Problem } from './problem';

/** What would make a transfer fail. An id that holds a variable can only be judged when it is used. [S103] */
export function integrationProblems(integration: Integration, skillIds: readonly string[]): Problem[] {
  const findings = [
    ...empty('name', 'Integration Name', integration),
    ...empty('responseVariable', 'Response Data Variable Name', integration),
    ...empty('skillName', 'Agent Skill Name', integration),
    ...skillFindings(integration, skillIds),
    ...empty('message', 'Message to User', integration, `: enter a text, or ${BLANK_MESSAGE} to send none`),
  ];
  return findings.map((it) => problemAt({ integrationId: integration.id }, it));
}

type Required = 'name' | 'responseVariable' | 'skillName' | 'skillId' | 'message';

function empty(field: Required, label: string, integration: Integration, remedy = ''): Finding[] {
  return integration[field].trim() === '' ? [error(field, `${label} is empty${remedy}.`)] : [];
}

function skillFindings(integration: Integration, skillIds: readonly string[]): Finding[] {
  const value = integration.skillId.trim();
  if (value === '') {
    const remedy = ': enter the number at the end of the skill’s address, or a variable';
    return empty('skillId', 'Agent Skill Id', integration, remedy);
  }
  if (hasVariable(value)) return [];
  if (!isSkillId(value)) return [error('skillId', failureOf('skill-id-invalid', { value }).text)];
  return skillIds.includes(value) ? [] : [error('skillId', failureOf('skill-unknown', { value }).text)];
}
