import { ESCALATION_FAILED, type BotRun } from '#model/bot-run';
import { connectorDefaults } from '#model/connector';
import { answerText } from './answer-text';
import { builtInTexts } from './built-in-texts';
import { chooseStarter } from './choose-starter';
import { transferFailed } from './escalate';
import { leadsToTransfer } from './leads-to-transfer';
import { follow } from './next-action';
import { placeOf } from './place';
import { quote } from './quote';
import { runFlow } from './run-flow';
import { change, forgetDialogs, note, say, type TurnDraft } from './turn-draft';

/** The service took the transfer: the conversation is no longer the bot's. */
export function handOver(draft: TurnDraft): void {
  note(draft, 'escalation-answered', 'LiveEngage took the transfer. The bot is out of the conversation.');
  forgetDialogs(draft);
  change(draft, { state: 'handed-over', escalation: null, outbox: [] });
}

/** The service refused at once; the bot goes on, unless it has been refused too often. */
export function goOnAfterRefusal(draft: TurnDraft, reason: string): void {
  const asked = draft.run.escalation;
  note(draft, 'escalation-answered', `LiveEngage refused the transfer: ${reason}`);
  change(draft, { escalation: null });
  if (givesUp(draft)) return;
  const place = asked === null ? null : placeOf(draft.bot, asked.interactionId);
  if (place?.interaction.kind !== 'integration') {
    say(draft, builtInTexts.integrationFailed);
    runFlow(draft, { kind: 'leave' });
    return;
  }
  const outcome = transferFailed(draft, place.interaction, builtInTexts.integrationFailed);
  if (outcome.kind === 'go-on') runFlow(draft, follow(draft, place, outcome.next));
}

/** The transfer came back from the queue: the bot is in charge again and hears the marker as if it had been said. */
export function hearFailedTransfer(draft: TurnDraft): void {
  change(draft, { state: 'active', escalation: null });
  forgetDialogs(draft);
  note(
    draft,
    'escalation-failed',
    `The transfer failed; the bot is in charge again and hears ${ESCALATION_FAILED}.`,
  );
  if (givesUp(draft)) return;
  explainLoop(draft);
  answerText(draft, ESCALATION_FAILED);
}

/** Failures are counted for the whole conversation, refused and returned ones alike: nothing can ask for ever. */
function givesUp(draft: TurnDraft): boolean {
  const failures = draft.run.escalationFailures + 1;
  const cap = escalationCap(draft.run);
  change(draft, { escalationFailures: failures });
  if (failures <= cap) return false;
  note(
    draft,
    'limit-reached',
    `${failures} transfers of this conversation failed, ${cap} are allowed: the bot gives up.`,
  );
  say(draft, builtInTexts.noAgent);
  forgetDialogs(draft);
  return true;
}

function escalationCap({ conversationKind }: BotRun): number {
  const { maxEscalationRetries, maxEscalationRetriesInChat } = connectorDefaults;
  return conversationKind === 'chat' ? maxEscalationRetriesInChat : maxEscalationRetries;
}

function explainLoop(draft: TurnDraft): void {
  const starter = chooseStarter(draft.bot, ESCALATION_FAILED);
  if (starter === null || !leadsToTransfer(draft.bot, starter.dialog)) return;
  const dialog = quote(starter.dialog.name);
  note(
    draft,
    'note',
    `The pattern ${starter.pattern} of ${dialog} fits ${ESCALATION_FAILED} too, so ${dialog} asks for a transfer once more, ` +
      `at most ${escalationCap(draft.run)} times. A dialog with exactly the pattern ${ESCALATION_FAILED} would answer instead.`,
  );
}
