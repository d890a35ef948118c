import type { BotRun } from '#model/bot-run';
import { connectorDefaults } from '#model/connector';
import { builtInTexts } from './built-in-texts';
import { change, forgetDialogs, note, say, type TurnDraft } from './turn-draft';

/** Failures are counted for the whole conversation, refused and returned ones alike: nothing can ask for ever. */
export function givesUp(draft: TurnDraft): boolean {
  const failures = draft.run.escalationFailures + 1;
  const most = escalationCap(draft.run);
  change(draft, { escalationFailures: failures });
  if (failures <= most) return false;
  note(draft, 'transfers-given-up', { failures, most });
  say(draft, builtInTexts.noAgent);
  forgetDialogs(draft);
  return true;
}

/** So many transfers of a conversation may fail before the bot asks for no more. */
export function escalationCap({ channel }: BotRun): number {
  const { maxEscalationRetries, maxEscalationRetriesInChat } = connectorDefaults;
  const isMessaging = channel.kind === 'conversation' && channel.conversationKind === 'messaging';
  return isMessaging ? maxEscalationRetries : maxEscalationRetriesInChat;
}
