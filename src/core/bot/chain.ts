import type { Chain } from '#model/bot-run';
import { hasCategory } from '#model/interaction/has-category';
import { chainLimit, crossingLimit } from './limits';
import type { Place } from './place';

/** Before anything was played. Only a question ends a chain; every turn ends, whatever leads where. */
export const freshChain: Chain = { dialogId: null, crossings: 0, played: 0 };

/** The chain with one interaction more. */
export function lengthen(chain: Chain, { dialog, interaction }: Place): Chain {
  const entered = dialog.id !== chain.dialogId;
  const isPassed = entered && hasCategory(interaction, 'starter');
  const counts = !hasCategory(interaction, 'question') && !isPassed;
  return {
    dialogId: dialog.id,
    crossings: chain.crossings + (entered && chain.dialogId !== null ? 1 : 0),
    played: chain.played + (counts ? 1 : 0),
  };
}

/** Why its last one may not be played any more, or null. One that stays in one dialog may be longer than one that crosses into others. [BT32] [BT33] */
export function tooLong({ crossings, played }: Chain) {
  // Empty dialogs play nothing and must not lead in circles either.
  if (crossings > 0 && Math.max(played, crossings) > crossingLimit)
    return { kind: 'chain-crosses-too-often', most: crossingLimit } as const;
  return played > chainLimit ? ({ kind: 'chain-too-long', most: chainLimit } as const) : null;
}
