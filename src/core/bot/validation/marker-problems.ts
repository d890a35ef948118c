import type { Bot } from '#model/bot';
import { ESCALATION_FAILED } from '#model/bot-run';
import type { Interaction } from '#model/interaction';
import { chooseStarter } from '../choose-starter';
import { leadsToTransfer } from '../leads-to-transfer';
import { quote } from '../quote';
import { saving, type Remedy } from './fix';
import { advice, problemAt, type Placed } from './problem';

/**
 * A handoff dialog that answers the failure of its own transfer with the next one. The tutorial builds it so, and it works:
 * advice, no warning.
 */
export function markerProblems(bot: Bot): Placed[] {
  const starter = chooseStarter(bot, ESCALATION_FAILED);
  if (starter === null || !leadsToTransfer(bot, starter.dialog)) return [];
  const { dialog, pattern } = starter;
  const text =
    `When a transfer fails, the bot hears ${ESCALATION_FAILED}. The pattern ${quote(pattern)} fits that too, so ` +
    `${quote(dialog.name)} asks for the same transfer again, until the limit is reached. ` +
    `To say something else instead, add a dialog with exactly the pattern ${ESCALATION_FAILED}.`;
  const says = dialog.interactions.find((it) => it.kind === 'user-says');
  const place = { dialogId: dialog.id, interactionId: says?.id ?? null };
  return [problemAt(place, advice('patterns', text, says ? [excluding(says, ESCALATION_FAILED)] : []))];
}

/** What begins no dialog of these patterns any more. */
export function excluding(says: Interaction<'user-says'>, word: string): Remedy {
  return saving(`Exclude ${word} here`, { ...says, excludeKeywords: [...says.excludeKeywords, word] });
}
