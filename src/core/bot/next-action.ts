import { unreachable } from '#base/unreachable';
import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import type { NextAction } from '#model/interaction';
import { dialogOf, enabledFrom, placeOf, type Place } from './place';
import { note, type TurnDraft } from './turn-draft';

/** Where a turn goes on: an interaction, out of the dialog, or out of the conversation. */
export type Onward =
  | {
      readonly kind: 'play';
      readonly place: Place;
      /** How far it has come: its author has looked at it, its first code has run. */
      readonly from?: 'looked' | 'content';
    }
  | { readonly kind: 'leave' }
  | { readonly kind: 'close' };

/** Where a next action leads as its bot stands: to a destination, to something deleted, into a disabled dialog. */
type Lead = Onward | { readonly kind: 'gone' } | { readonly kind: 'disabled'; readonly dialog: Dialog };

/** Skips what is disabled. */
export function leadOf(bot: Bot, from: Place, next: NextAction): Lead {
  switch (next.kind) {
    case 'next':
      return playOrLeave(enabledFrom(from.dialog, indexOf(from) + 1));
    case 'current':
      return { kind: 'play', place: from };
    case 'end':
      return { kind: 'leave' };
    case 'close-conversation':
    case 'close-dialog':
      return { kind: 'close' };
    case 'interaction': {
      const place = placeOf(bot, next.interactionId);
      return place === null ? { kind: 'gone' } : enter(place.dialog, indexOf(place));
    }
    case 'dialog': {
      const dialog = dialogOf(bot, next.dialogId);
      return dialog === null ? { kind: 'gone' } : enter(dialog, 0);
    }
    default:
      return unreachable(next);
  }
}

/** What no longer exists or is disabled ends the dialog. */
export function follow(draft: TurnDraft, from: Place, next: NextAction): Onward {
  const lead = leadOf(draft.bot, from, next);
  switch (lead.kind) {
    case 'gone':
      note(draft, 'lead-deleted', { interaction: from.interaction.name });
      return { kind: 'leave' };
    case 'disabled':
      note(draft, 'lead-disabled', { dialog: lead.dialog.name });
      return { kind: 'leave' };
    default:
      return lead;
  }
}

function enter(dialog: Dialog, index: number): Lead {
  return dialog.enabled ? playOrLeave(enabledFrom(dialog, index)) : { kind: 'disabled', dialog };
}

function playOrLeave(place: Place | null): Onward {
  return place === null ? { kind: 'leave' } : { kind: 'play', place };
}

function indexOf({ dialog, interaction }: Place): number {
  return dialog.interactions.indexOf(interaction);
}
