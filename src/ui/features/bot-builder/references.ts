import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import type { DialogId, IntegrationId, InteractionId } from '#model/ids';
import type { Interaction, NextAction } from '#model/interaction';
import { integrationNamedBy } from '#model/interaction/called-integration';

/** Sentences about what will lead nowhere when this dialog goes. [BB9] */
export function losersOfDialog(bot: Bot, dialogId: DialogId): string[] {
  const gone = bot.dialogs.find((dialog) => dialog.id === dialogId);
  const inside = new Set(gone?.interactions.map(({ id }) => id));
  const leads = (next: NextAction) =>
    (next.kind === 'dialog' && next.dialogId === dialogId) ||
    (next.kind === 'interaction' && inside.has(next.interactionId));
  return placesOf(bot)
    .filter(({ dialog, interaction }) => dialog.id !== dialogId && everyNext(interaction).some(leads))
    .map(sayLost);
}

/** Sentences about what will lead nowhere when this interaction goes. [BB9] */
export function losersOfInteraction(bot: Bot, id: InteractionId): string[] {
  const leads = (next: NextAction) => next.kind === 'interaction' && next.interactionId === id;
  return placesOf(bot)
    .filter(({ interaction }) => interaction.id !== id && everyNext(interaction).some(leads))
    .map(sayLost);
}

/** How many interactions call this integration. */
export function callsOf(bot: Bot, id: IntegrationId): number {
  return placesOf(bot).filter(({ interaction }) => calls(interaction, id)).length;
}

/** Why this integration cannot be deleted now. [BB9] */
export function inUseReason(bot: Bot, id: IntegrationId): string | undefined {
  const spot = placesOf(bot).find(({ interaction }) => calls(interaction, id));
  return spot && `The dialog “${spot.dialog.name}” still calls it.`;
}

function calls(interaction: Interaction, id: IntegrationId): boolean {
  return integrationNamedBy(interaction) === id;
}

interface Spot {
  readonly dialog: Dialog;
  readonly interaction: Interaction;
}

function placesOf(bot: Bot): Spot[] {
  return bot.dialogs.flatMap((dialog) => dialog.interactions.map((interaction) => ({ dialog, interaction })));
}

function everyNext(interaction: Interaction): NextAction[] {
  return [interaction.next, ...interaction.rules.map(({ next }) => next)];
}

function sayLost({ dialog, interaction }: Spot): string {
  return `“${interaction.name}” in “${dialog.name}” leads there and will lead nowhere.`;
}
