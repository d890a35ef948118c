import type { InteractionOf } from '#model/interaction';
import { builtInTexts } from '../built-in-texts';
import { errorReply } from '../error-reply';
import { integrationFailed } from '../integration-failed';
import type { Played } from '../interactions/player';
import { isSilent } from '../silence';
import { isSkillId } from '../skill-id';
import { ask, note, type TurnDraft } from '../turn-draft';
import { fillIn, fillInMarkup } from '../variables/fill-in';

/** As its author has written it. */
interface WantedTransfer {
  readonly skillId: string;
  readonly skillName: string;
  readonly message: string;
}

/** Asks for the transfer of this conversation to a skill; the bot then waits for the answer. */
export function askForTransfer(
  draft: TurnDraft,
  interaction: InteractionOf<'integration'>,
  wanted: WantedTransfer,
): Played {
  const skillId = fillIn(draft, wanted.skillId).trim();
  const skillName = fillIn(draft, wanted.skillName).trim();
  const message = fillInMarkup(draft, wanted.message).trim();
  if (!isSkillId(skillId)) {
    note(draft, 'skill-id-invalid', { skillId });
    return integrationFailed(draft, interaction, errorReply(draft, builtInTexts.notUnderstood));
  }
  if (message === '') {
    note(draft, 'message-empty', {});
    return integrationFailed(draft, interaction, builtInTexts.integrationFailed);
  }
  note(draft, 'transfer-asked', { skill: skillName, skillId });
  const said = isSilent(message) ? '' : message;
  ask(draft, interaction.id, { kind: 'transfer', skillId, skillName, message: said });
  return { kind: 'wait' };
}
