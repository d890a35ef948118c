import type { InteractionId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { enabledPlaceOf } from '../place';
import type { TurnDraft } from '../turn-draft';

/** The File Upload of that id; null once its author has deleted or disabled it. [BT350] */
export function askerOf(
  { bot }: Pick<TurnDraft, 'bot'>,
  id: InteractionId | undefined,
): Interaction<'file-upload'> | null {
  const interaction = id && enabledPlaceOf(bot, id)?.interaction;
  return interaction && interaction.kind === 'file-upload' ? interaction : null;
}
