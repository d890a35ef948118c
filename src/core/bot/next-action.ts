import { unreachable } from '#base/unreachable';
import type { NextAction } from '#model/interaction';
import { dialogOf, enabledFrom, placeOf, type Place } from './place';
import { quote } from './quote';
import { note, type TurnDraft } from './turn-draft';

/** Where a turn goes on: an interaction, out of the dialog, or out of the conversation. */
export type Destination =
  { readonly kind: 'play'; readonly place: Place } | { readonly kind: 'leave' } | { readonly kind: 'close' };

/** Skips what is disabled; what no longer exists ends the dialog. conversation-builder §6.1, §13 */
export function follow(draft: TurnDraft, from: Place, next: NextAction): Destination {
  switch (next.kind) {
    case 'next':
      return playOrLeave(enabledFrom(from.dialog, indexOf(from) + 1));
    case 'current':
      return { kind: 'play', place: from };
    case 'end':
      return { kind: 'leave' };
    case 'close-conversation':
      return { kind: 'close' };
    case 'interaction': {
      const place = placeOf(draft.bot, next.interactionId);
      return place === null ? dangling(draft, from) : enter(draft, place.dialog, indexOf(place));
    }
    case 'dialog': {
      const dialog = dialogOf(draft.bot, next.dialogId);
      return dialog === null ? dangling(draft, from) : enter(draft, dialog, 0);
    }
    default:
      return unreachable(next);
  }
}

function enter(draft: TurnDraft, dialog: Place['dialog'], index: number): Destination {
  if (dialog.enabled) return playOrLeave(enabledFrom(dialog, index));
  note(draft, 'note', `The dialog ${quote(dialog.name)} is disabled: the flow ends instead of going there.`);
  return { kind: 'leave' };
}

function dangling(draft: TurnDraft, { interaction }: Place): Destination {
  const from = quote(interaction.name);
  note(draft, 'note', `The next action of ${from} leads to something that was deleted: the dialog ends.`);
  return { kind: 'leave' };
}

function playOrLeave(place: Place | null): Destination {
  return place === null ? { kind: 'leave' } : { kind: 'play', place };
}

function indexOf({ dialog, interaction }: Place): number {
  return dialog.interactions.indexOf(interaction);
}
