import type { Dialog } from '#model/dialog';
import { freeName, isMadeName } from '#model/free-name';
import type { InteractionKind } from '#model/interaction';
import { interactionKinds } from '#model/interaction/kinds';
import { nameLimit } from './limits';

/** How an interaction is called as long as nobody names it: after its dialog, as nothing else in its bot. */
export function nameIn(dialogName: string, kind: InteractionKind, taken: readonly string[]): string {
  return freeName({ ...madeFrom(dialogName, kind), taken });
}

/** A dialog under another name; interactions that are called after it follow. `others`: all names outside this dialog. */
export function renameDialog(dialog: Dialog, name: string, others: readonly string[]): Dialog {
  if (name === dialog.name) return dialog;
  const isMade = dialog.interactions.map((it) => isMadeName(it.name, madeFrom(dialog.name, it.kind)));
  const taken = [...others, ...dialog.interactions.filter((_, at) => !isMade[at]).map((it) => it.name)];
  const interactions = dialog.interactions.map((it, at) => {
    if (!isMade[at]) return it;
    const made = nameIn(name, it.kind, taken);
    taken.push(made);
    return { ...it, name: made };
  });
  return { ...dialog, name, interactions };
}

function madeFrom(dialogName: string, kind: InteractionKind) {
  return { stem: dialogName, ending: ` ${interactionKinds[kind].label}`, limit: nameLimit };
}
