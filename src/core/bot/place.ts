import type { Bot } from '#model/bot';
import { sameName } from '#model/comparable-text';
import type { Dialog } from '#model/dialog';
import type { DialogId, InteractionId } from '#model/ids';
import type { Interaction } from '#model/interaction';

/** An interaction and where it stands. */
export interface Place {
  readonly dialog: Dialog;
  readonly interaction: Interaction;
}

export function dialogOf(bot: Bot, id: DialogId): Dialog | null {
  return bot.dialogs.find((dialog) => dialog.id === id) ?? null;
}

/** null once an author has deleted it. */
export function placeOf(bot: Bot, id: InteractionId): Place | null {
  for (const dialog of bot.dialogs) {
    const interaction = dialog.interactions.find((it) => it.id === id);
    if (interaction !== undefined) return { dialog, interaction };
  }
  return null;
}

/** null once an author has deleted or disabled it. */
export function enabledPlaceOf(bot: Bot, id: InteractionId): Place | null {
  const place = placeOf(bot, id);
  return place?.dialog.enabled && place.interaction.enabled ? place : null;
}

/** The one with this name; a name stands for one thing in its bot. */
export function placeNamed(bot: Bot, name: string): Place | null {
  for (const dialog of bot.dialogs) {
    const interaction = dialog.interactions.find((it) => sameName(it.name, name));
    if (interaction !== undefined) return { dialog, interaction };
  }
  return null;
}

/** The first enabled interaction from `index` on. */
export function enabledFrom(dialog: Dialog, index: number): Place | null {
  const interaction = dialog.interactions.slice(index).find((it) => it.enabled);
  return interaction === undefined ? null : { dialog, interaction };
}
