import { ESCALATION_FAILED } from '#model/bot-run';
import { answerText } from './answer-text';
import { chooseStarter } from './choose-starter';
import { givesUp } from './give-up';
import { leadsToTransfer } from './leads-to-transfer';
import { change, forgetDialogs, note, type TurnDraft } from './turn-draft';

/** The transfer came back from the queue: the bot is in charge again and hears the marker as if it had been said. */
export function hearFailedTransfer(draft: TurnDraft): void {
  change(draft, { state: 'active' });
  forgetDialogs(draft);
  note(draft, 'transfer-failed', {});
  if (givesUp(draft)) return;
  explain(draft);
  answerText(draft, ESCALATION_FAILED, null);
}

/** Is this a dialog’s to answer, or the beginning of the same thing once more? */
function explain(draft: TurnDraft): void {
  const starter = chooseStarter(draft.bot, ESCALATION_FAILED);
  if (starter === null) return;
  const { pattern, dialog } = starter;
  if (!leadsToTransfer(draft.bot, dialog)) return note(draft, 'failure-caught', { dialog: dialog.name });
  note(draft, 'transfer-loops', { pattern, dialog: dialog.name, most: draft.at.maxEscalationRetries });
}
