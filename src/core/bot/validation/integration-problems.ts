import { sameName } from '#model/comparable-text';
import { BLANK_MESSAGE, type Integration } from '#model/integration';
import type { Skill } from '#model/skill';
import { checkSkillReference } from '../check-integration';
import { hasVariable } from '../variables/fill-template';
import { quote } from '../quote';
import { error, problemAt, warning, type Finding, type Problem } from './problem';

/** A skill of the bot's account. */
export type KnownSkill = Pick<Skill, 'id' | 'name'>;

/** A user the bot signs in as. */
export interface Player {
  readonly loginName: string;
  readonly skills: readonly string[];
}

/** What would make a transfer fail. An id that holds a variable can only be judged when it is used. [S103] */
export function integrationProblems(
  integration: Integration,
  skills: readonly KnownSkill[],
  players: readonly Player[],
): Problem[] {
  const findings = [
    ...empty('name', 'Integration Name', integration),
    ...empty('responseVariable', 'Response Data Variable Name', integration),
    ...empty('skillName', 'Agent Skill Name', integration),
    ...otherName(integration, skills),
    ...skillFindings(integration, skills),
    ...ownSkill(integration, players),
    ...empty('message', 'Message to User', integration, `: enter a text, or ${BLANK_MESSAGE} to send none`),
  ];
  return findings.map((it) => problemAt({ integrationId: integration.id }, it));
}

type Required = 'name' | 'responseVariable' | 'skillName' | 'skillId' | 'message';

function empty(field: Required, label: string, integration: Integration, remedy = ''): Finding[] {
  return integration[field].trim() === '' ? [error(field, `${label} is empty${remedy}.`)] : [];
}

/** The id decides where a transfer goes; who reads the name, after the skill got another one, is led astray. */
function otherName({ skillName, skillId }: Integration, skills: readonly KnownSkill[]): Finding[] {
  const skill = skills.find(({ id }) => id === skillId.trim());
  if (!skill || skillName.trim() === '' || hasVariable(skillName) || sameName(skillName, skill.name))
    return [];
  const text =
    `Agent Skill Name says ${quote(skillName)}, but the skill with the id ${skill.id} is ${quote(skill.name)}: ` +
    'correct the name, or look up the id of the skill you mean.';
  return [warning('skillName', text)];
}

function skillFindings(integration: Integration, skills: readonly KnownSkill[]): Finding[] {
  const value = integration.skillId.trim();
  if (value === '') {
    const remedy = ': enter the number at the end of the skill’s address, or a variable';
    return empty('skillId', 'Agent Skill Id', integration, remedy);
  }
  const isKnown = (skillId: string) => skills.some(({ id }) => id === skillId);
  return checkSkillReference(value, isKnown).map(({ text }) => error('skillId', text));
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
