import type { Integration } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { builtInTexts } from './built-in-texts';
import { applyRule, chooseRule } from './choose-rule';
import type { Outcome } from './interactions/player';
import { quote } from './quote';
import { isSilent } from './silence';
import { isSkillId } from './skill-id';
import { addLine, change, forgetDialogs, note, say, type TurnDraft } from './turn-draft';
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
  const skill = `the skill ${quote(skillName)} (${skillId})`;
  if (!isSkillId(skillId)) {
    note(draft, 'escalation-failed', `${quote(skillId)} is no skill id, so nothing can be transferred.`);
    return transferFailed(draft, interaction, builtInTexts.notUnderstood);
  }
  if (message === '') {
    note(draft, 'escalation-failed', 'Message to User is empty; BLANK_MESSAGE would say nothing on purpose.');
    return transferFailed(draft, interaction, builtInTexts.integrationFailed);
  }
  const said = isSilent(message) ? '' : message;
  if (draft.inPreview) {
    note(draft, 'escalation-asked', `Preview has no LiveEngage: nothing is transferred to ${skill}.`);
    const words = said === '' ? 'without a message' : `with the message “${said}”`;
    addLine(draft, 'system', `Deployed, the bot would now transfer to ${skill}, ${words}. Preview cannot.`);
    forgetDialogs(draft);
    return { kind: 'wait' };
  }
  note(draft, 'escalation-asked', `The bot asks LiveEngage for a transfer to ${skill}.`);
  change(draft, {
    escalation: {
      integrationId: integration.id,
      interactionId: interaction.id,
      skillId,
      skillName,
      message: said,
    },
  });
  draft.wish = { kind: 'escalate' };
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
  note(draft, 'note', `${quote(interaction.name)} has no rule for a failure: the built-in text is said.`);
  say(draft, sentence);
  return { kind: 'go-on', next: interaction.next };
}
