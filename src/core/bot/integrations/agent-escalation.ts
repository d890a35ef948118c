import { sameName } from '#model/comparable-text';
import type { Integration } from '#model/integration';
import { quote } from '../quote';
import type { Edit } from '../validation/fix';
import { warning, type Finding } from '../validation/problem';
import { hasVariable } from '../variables/fill-template';
import { askForTransfer } from './ask-for-transfer';
import type { Caller, KnownSkill } from './caller';
import { targetProblems } from './target-problems';

type Escalation = Integration<'agent-escalation'>;

export const agentEscalation: Caller<'agent-escalation'> = {
  call: askForTransfer,
  problems: (integration, around) => [
    ...otherName(integration, around.skills),
    ...targetProblems(integration, around, handingTo(integration)),
  ],
};

/** The same, to this skill. */
export function handingTo(integration: Escalation) {
  return ({ id, name }: KnownSkill): Edit => ({
    type: 'integration.save',
    draft: { ...integration, skillId: id, skillName: name },
  });
}

/** The id decides where a transfer goes; who reads the name, after the skill got another one, is led astray. */
function otherName(integration: Escalation, skills: readonly KnownSkill[]): Finding[] {
  const { skillName, skillId } = integration;
  const skill = skills.find(({ id }) => id === skillId.trim());
  if (skillName.trim() === '' || hasVariable(skillName)) return [];
  if (!skill) return nobodyNamed(integration, skills);
  if (sameName(skillName, skill.name)) return [];
  const text =
    `Agent Skill Name says ${quote(skillName)}, but the skill with the id ${skill.id} is ${quote(skill.name)}: ` +
    'correct the name, or look up the id of the skill you mean.';
  return [
    warning('skillName', text, [
      { label: `Call it ${quote(skill.name)}`, edit: handingTo(integration)(skill) },
    ]),
  ];
}

/** Where the id is known only when it is used, the name is all there is to go by. [BT243] */
function nobodyNamed({ skillName, skillId }: Escalation, skills: readonly KnownSkill[]): Finding[] {
  if (!hasVariable(skillId) || skills.some(({ name }) => sameName(name, skillName))) return [];
  return [warning('skillName', `No skill of this account is called ${quote(skillName)}.`)];
}
