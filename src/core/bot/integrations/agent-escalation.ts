import { sameName } from '#model/comparable-text';
import type { Integration } from '#model/integration';
import { builtInTexts } from '../built-in-texts';
import { checkSkillReference } from '../check-integration';
import { sayComesBack } from '../comes-back';
import { integrationFailed } from '../integration-failed';
import { quote } from '../quote';
import { isSilent } from '../silence';
import { isSkillId } from '../skill-id';
import { ask, note } from '../turn-draft';
import { error, warning, type Finding } from '../validation/problem';
import { fillIn } from '../variables/fill-in';
import { hasVariable } from '../variables/fill-template';
import type { Caller, KnownSkill, BotUser } from './caller';

type Escalation = Integration<'agent-escalation'>;

/** Asks for the transfer of this conversation to a skill; the bot then waits for the answer. */
export const agentEscalation: Caller<'agent-escalation'> = {
  call(draft, interaction, integration) {
    const skillId = fillIn(draft, integration.skillId).trim();
    const skillName = fillIn(draft, integration.skillName).trim();
    const message = fillIn(draft, integration.message).trim();
    if (!isSkillId(skillId)) {
      note(draft, 'skill-id-invalid', { skillId });
      return integrationFailed(draft, interaction, builtInTexts.notUnderstood);
    }
    if (message === '') {
      note(draft, 'message-empty', {});
      return integrationFailed(draft, interaction, builtInTexts.integrationFailed);
    }
    note(draft, 'transfer-asked', { skill: skillName, skillId });
    ask(draft, interaction.id, {
      kind: 'transfer',
      integrationId: integration.id,
      skillId,
      skillName,
      message: isSilent(message) ? '' : message,
    });
    return { kind: 'wait' };
  },
  problems: (integration, { skills, players }) => [
    ...otherName(integration, skills),
    ...unknownSkill(integration, skills),
    ...ownSkill(integration, players),
  ],
};

/** The id decides where a transfer goes; who reads the name, after the skill got another one, is led astray. */
function otherName({ skillName, skillId }: Escalation, skills: readonly KnownSkill[]): Finding[] {
  const skill = skills.find(({ id }) => id === skillId.trim());
  if (!skill || skillName.trim() === '' || hasVariable(skillName) || sameName(skillName, skill.name))
    return [];
  const text =
    `Agent Skill Name says ${quote(skillName)}, but the skill with the id ${skill.id} is ${quote(skill.name)}: ` +
    'correct the name, or look up the id of the skill you mean.';
  return [warning('skillName', text)];
}

/** An id that holds a variable can only be judged when it is used. [S103] */
function unknownSkill({ skillId }: Escalation, skills: readonly KnownSkill[]): Finding[] {
  const isKnown = (id: string) => skills.some((skill) => skill.id === id);
  return checkSkillReference(skillId.trim(), isKnown).map(({ text }) => error('skillId', text));
}

/** The bot's own user would get what it hands over. */
function ownSkill({ skillId }: Escalation, players: readonly BotUser[]): Finding[] {
  const player = players.find(({ skills }) => skills.includes(skillId.trim()));
  return player ? [warning('skillId', sayComesBack(player))] : [];
}
