import { failureOf } from '#model/failure';
import { BLANK_MESSAGE, type Integration } from '#model/integration';
import { isSkillId } from '../skill-id';
import { hasVariable } from '../variables/fill-template';
import { quote } from '../quote';
import { error, problemAt, warning, type Finding, type Problem } from './problem';

/** A user the bot signs in as. */
export interface Player {
  readonly loginName: string;
  readonly skills: readonly string[];
}

/** What would make a transfer fail. An id that holds a variable can only be judged when it is used. [S103] */
export function integrationProblems(
  integration: Integration,
  skillIds: readonly string[],
  players: readonly Player[],
): Problem[] {
  const findings = [
    ...empty('name', 'Integration Name', integration),
    ...empty('responseVariable', 'Response Data Variable Name', integration),
    ...empty('skillName', 'Agent Skill Name', integration),
    ...skillFindings(integration, skillIds),
    ...ownSkill(integration, players),
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

/** The bot's own user would get what it hands over. */
function ownSkill({ skillId }: Integration, players: readonly Player[]): Finding[] {
  const player = players.find(({ skills }) => skills.includes(skillId.trim()));
  return player ? [warning('skillId', comesBack(player))] : [];
}

export function comesBack({ loginName }: Player): string {
  const user = quote(loginName);
  return (
    `The bot’s own user ${user} has this skill, so the bot gets back what it hands over. ` +
    `Enter a skill of people, or take this one away from ${user}.`
  );
}
