import type { Integration } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { builtInTexts } from './built-in-texts';
import { applyRule, chooseRule } from './choose-rule';
import type { Outcome } from './interactions/player';
import { isSilent } from './silence';
import { isSkillId } from './skill-id';
import { ask, note, say, type TurnDraft } from './turn-draft';
import { fillIn } from './variables/fill-in';

/** Asks for the transfer of this conversation to a skill; the bot then waits for the answer. */
export function askForTransfer(
  draft: TurnDraft,
  interaction: Interaction<'integration'>,
  integration: Integration,
): Outcome {
  const skillId = fillIn(draft, integration.skillId).trim();
  const skillName = fillIn(draft, integration.skillName).trim();
  const message = fillIn(draft, integration.message).trim();
  if (!isSkillId(skillId)) {
    note(draft, 'skill-id-invalid', { skillId });
    return transferFailed(draft, interaction, builtInTexts.notUnderstood);
  }
  if (message === '') {
    note(draft, 'message-empty', {});
    return transferFailed(draft, interaction, builtInTexts.integrationFailed);
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
}

/** The integration ended badly: its failure rule decides; without one the bot says `sentence` and goes on. */
export function transferFailed(
  draft: TurnDraft,
  interaction: Interaction<'integration'>,
  sentence: string,
): Outcome {
  const rule = chooseRule(interaction.rules, { kind: 'integration', result: 'failure' });
  if (rule !== null) return { kind: 'go-on', next: applyRule(draft, rule) };
  note(draft, 'no-failure-rule', { interaction: interaction.name });
  say(draft, sentence);
  return { kind: 'go-on', next: interaction.next };
}
