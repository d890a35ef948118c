import type { Dialog } from '#model/dialog';
import type { InteractionId } from '#model/ids';
import { change, note, type TurnDraft } from './turn-draft';

/** Something was understood. */
export function forgetFallbacks(draft: TurnDraft): void {
  change(draft, { fallbacks: { question: null, count: 0 } });
}

/** Nothing was, while this question was open. */
export function beginFallback(draft: TurnDraft, question: InteractionId | null): void {
  if (draft.run.fallbacks.question !== question) change(draft, { fallbacks: { question, count: 0 } });
}

/** One fallback more; the Auto Escalation dialog that answers instead where it is one too many. */
export function countFallback(draft: TurnDraft): Dialog | null {
  const dialog = draft.bot.dialogs.find(({ kind, enabled }) => kind === 'auto-escalation' && enabled);
  const count = draft.run.fallbacks.count + 1;
  change(draft, { fallbacks: { ...draft.run.fallbacks, count } });
  if (!dialog?.autoEscalation) return null;
  const { threshold: most } = dialog.autoEscalation;
  note(draft, 'fallback-counted', { count, most });
  if (count <= most) return null;
  note(draft, 'auto-escalates', { dialog: dialog.name });
  forgetFallbacks(draft);
  return dialog;
}
