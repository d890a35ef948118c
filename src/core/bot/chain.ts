import type { DialogId } from '#model/ids';
import { chainLimit, dialogChangeLimit } from './limits';
import type { Place } from './place';

/** Counts what one turn plays. Only a question ends a chain; every turn ends, whatever leads where. */
export interface Chain {
  /** Why this one may not be played any more, or null. */
  take(place: Place): string | null;
}

export function createChain(): Chain {
  let dialogId: DialogId | null = null;
  let changes = 0;
  let inDialog = 0;
  return {
    take({ dialog, interaction }) {
      const entered = dialog.id !== dialogId;
      if (entered) {
        if (dialogId !== null) changes++;
        dialogId = dialog.id;
        inDialog = 0;
      }
      if (changes > dialogChangeLimit) return `more than ${dialogChangeLimit} changes of dialog in one turn`;
      const isPassed = entered && interaction.kind === 'user-says';
      if (interaction.kind !== 'text-question' && !isPassed) inDialog++;
      return inDialog > chainLimit ? `more than ${chainLimit} interactions of one dialog in a row` : null;
    },
  };
}
