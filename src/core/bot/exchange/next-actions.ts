import { asId, type DialogId, type InteractionId } from '#model/ids';
import type { NextAction } from '#model/interaction';
import { isRaw, textAt, type Raw } from './raw';

const named: Readonly<Record<string, NextAction>> = {
  next: { kind: 'next' },
  none: { kind: 'end' },
  close_conversation: { kind: 'close-conversation' },
  close_dialog: { kind: 'close-dialog' },
};

/** Where it goes on; to ask a question again is written as its own id. */
export function readNext(raw: Raw, own: string): NextAction {
  const value = textAt(raw, 'action', 'value');
  if (textAt(raw, 'action', 'name') === 'DIALOG') return { kind: 'dialog', dialogId: asId<DialogId>(value) };
  if (value === own) return { kind: 'current' };
  return Object.hasOwn(named, value)
    ? (named[value] ?? { kind: 'next' })
    : value === ''
      ? { kind: 'next' }
      : { kind: 'interaction', interactionId: asId<InteractionId>(value) };
}

/** @param before what else it says is kept */
export function writeNext(next: NextAction, own: string, before?: unknown): Raw {
  return { ...(isRaw(before) && before), ...actionOf(next, own) };
}

function actionOf(next: NextAction, own: string): Raw {
  switch (next.kind) {
    case 'dialog':
      return { name: 'DIALOG', value: next.dialogId };
    case 'interaction':
      return { name: 'INTERACTION', value: next.interactionId };
    case 'current':
      return { name: 'INTERACTION', value: own };
    case 'end':
      return { name: 'INTERACTION', value: 'none' };
    case 'close-conversation':
      return { name: 'INTERACTION', value: 'close_conversation' };
    case 'close-dialog':
      return { name: 'INTERACTION', value: 'close_dialog' };
    case 'next':
      return { name: 'INTERACTION', value: 'next' };
  }
}
