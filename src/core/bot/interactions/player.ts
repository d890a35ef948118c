import type { Dialog } from '#model/dialog';
import type { Interaction, InteractionKind, NextAction } from '#model/interaction';
import type { TurnDraft } from '../turn-draft';

/** How a turn goes on after one interaction. `wait`: the next word is somebody else's. */
export type Played = { readonly kind: 'go-on'; readonly next: NextAction } | { readonly kind: 'wait' };

export type Player<Kind extends InteractionKind> = (
  draft: TurnDraft,
  interaction: Interaction<Kind>,
  dialog: Dialog,
) => Played;
