import type { Recognised, StackFrame } from '#model/bot-run';
import type { Dialog } from '#model/dialog';
import type { InteractionId } from '#model/ids';
import { enabledPlaceOf, type Place } from './place';
import { change, note, waitForConsumer, type TurnDraft } from './turn-draft';
import { valueOf } from './variables/read-variable';
import { textOf } from './variables/text-of';

/** The variable by which authors keep the bot from coming back to what was interrupted. */
const skipping = 'skipPreviousDialog';

/** A dialog the consumer's words have started: the one before it waits underneath. */
export function pushDialog(draft: TurnDraft, dialog: Dialog, opening: readonly Recognised[] = []): void {
  note(draft, 'dialog-begun', { dialog: dialog.name });
  waitForConsumer(draft);
  change(draft, { stack: enter(draft.run.stack, dialog, opening) });
}

/** What the message that began the present dialog holds and no question has taken. */
export function openingEntities({ run }: TurnDraft): readonly Recognised[] {
  return run.stack.at(-1)?.opening ?? [];
}

/** They have filled a slot: each does so once, and another one of its name may fill the next. */
export function takeEntities(draft: TurnDraft, taken: readonly Recognised[]): void {
  const top = draft.run.stack.at(-1);
  const left = top?.opening?.filter((one) => !taken.includes(one)) ?? [];
  if (top) change(draft, { stack: [...draft.run.stack.slice(0, -1), withOpening(top, left)] });
}

function withOpening({ opening: _, ...frame }: StackFrame, left: readonly Recognised[]): StackFrame {
  return left.length === 0 ? frame : { ...frame, opening: left };
}

/** The flow goes on to another dialog by itself: that one takes the place of the present one. */
export function moveToDialog(draft: TurnDraft, dialog: Dialog): void {
  if (draft.run.stack.at(-1)?.dialogId === dialog.id) return;
  note(draft, 'dialog-entered', { dialog: dialog.name });
  change(draft, { stack: enter(draft.run.stack.slice(0, -1), dialog, openingEntities(draft)) });
}

/** A dialog is on the stack once: who enters it again forgets how the first time would have ended. Keeps the stack short. */
function enter(
  stack: readonly StackFrame[],
  dialog: Dialog,
  opening: readonly Recognised[],
): readonly StackFrame[] {
  const before = stack.findIndex((frame) => frame.dialogId === dialog.id);
  const kept = before === -1 ? stack : stack.slice(0, before);
  return [...kept, withOpening({ dialogId: dialog.id, lastSent: null }, opening)];
}

/** What to say again if the bot comes back to the present dialog. */
export function rememberSent(draft: TurnDraft, lastSent: InteractionId): void {
  const top = draft.run.stack.at(-1);
  if (top !== undefined) change(draft, { stack: [...draft.run.stack.slice(0, -1), { ...top, lastSent }] });
}

/** Ends the present dialog; answers what the dialog below said last, or null when there is nothing to come back to. */
export function popDialog(draft: TurnDraft): Place | null {
  const stack = [...draft.run.stack];
  stack.pop();
  let back = lastSaid(draft, stack);
  while (back === null && stack.length > 0) {
    stack.pop();
    back = lastSaid(draft, stack);
  }
  waitForConsumer(draft);
  if (back !== null && textOf(valueOf(draft, skipping)) === 'true') {
    note(draft, 'return-skipped', { dialog: back.dialog.name, variable: skipping });
    change(draft, { stack: [] });
    return null;
  }
  if (back === null) note(draft, 'dialog-ended', {});
  else note(draft, 'dialog-resumed', { dialog: back.dialog.name, interaction: back.interaction.name });
  change(draft, { stack });
  return back;
}

function lastSaid({ bot }: TurnDraft, stack: readonly StackFrame[]): Place | null {
  const id = stack.at(-1)?.lastSent ?? null;
  return id === null ? null : enabledPlaceOf(bot, id);
}
