import type { DialogId } from '#model/ids';
import { chainLimit, crossingLimit } from './limits';
import type { Place } from './place';

/** Counts what one turn plays. Only a question ends a chain; every turn ends, whatever leads where. */
export interface Chain {
  /** Why this one may not be played any more, or null. */
  take(place: Place): string | null;
}

/** A chain that stays in one dialog may be longer than one that crosses into others. [BT32] [BT33] */
export function createChain(): Chain {
  let dialogId: DialogId | null = null;
  let crossings = 0;
  let played = 0;
  return {
    take({ dialog, interaction }) {
      const entered = dialog.id !== dialogId;
      if (entered && dialogId !== null) crossings++;
      dialogId = dialog.id;
      const isPassed = entered && interaction.kind === 'user-says';
      if (interaction.kind !== 'text-question' && !isPassed) played++;
      // Empty dialogs play nothing and must not lead in circles either.
      if (crossings > 0 && Math.max(played, crossings) > crossingLimit)
        return `more than ${crossingLimit} interactions in a row over several dialogs`;
      return played > chainLimit ? `more than ${chainLimit} interactions of one dialog in a row` : null;
    },
  };
}
