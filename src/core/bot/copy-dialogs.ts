import type { Dialog } from '#model/dialog';
import { asId, type DialogId, type InteractionId } from '#model/ids';
import type { Interaction, NextAction } from '#model/interaction';

interface Naming {
  readonly nextId: () => string;
  /** What the copy of an interaction of this name is called. */
  readonly nameOf: (name: string) => string;
}

/** Dialogs as new ones: what leads within all of them leads within the copies, what leads elsewhere leads there still. */
export function copyDialogs(dialogs: readonly Dialog[], { nextId, nameOf }: Naming): readonly Dialog[] {
  const copies = new Map(dialogs.map(({ id }) => [id, asId<DialogId>(nextId())]));
  const steps = new Map(
    dialogs.flatMap(({ interactions }) => interactions.map(({ id }) => [id, asId<InteractionId>(nextId())])),
  );
  const lead = (next: NextAction): NextAction => {
    if (next.kind === 'interaction')
      return { ...next, interactionId: steps.get(next.interactionId) ?? next.interactionId };
    return next.kind === 'dialog' ? { ...next, dialogId: copies.get(next.dialogId) ?? next.dialogId } : next;
  };
  const copied = (one: Interaction): Interaction => ({
    ...one,
    id: steps.get(one.id) ?? one.id,
    name: nameOf(one.name),
    next: lead(one.next),
    rules: one.rules.map((rule) => ({ ...rule, next: lead(rule.next) })),
  });
  return dialogs.map((dialog) => ({
    ...dialog,
    id: copies.get(dialog.id) ?? dialog.id,
    interactions: dialog.interactions.map(copied),
  }));
}
