import { builtInTexts } from './built-in-texts';
import { errorReply } from './error-reply';
import { change, forgetDialogs, note, say, type TurnDraft } from './turn-draft';

/** Failures are counted for the whole conversation, refused and returned ones alike: nothing can ask for ever. */
export function givesUp(draft: TurnDraft): boolean {
  const failures = draft.run.escalationFailures + 1;
  const most = draft.at.maxEscalationRetries;
  change(draft, { escalationFailures: failures });
  if (failures <= most) return false;
  note(draft, 'transfers-given-up', { failures, most });
  say(draft, errorReply(draft, builtInTexts.noAgent));
  forgetDialogs(draft);
  return true;
}
