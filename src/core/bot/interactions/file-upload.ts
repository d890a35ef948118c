import { note } from '../turn-draft';
import type { Player } from './player';
import { sayText } from './text';

/** Asks for a file and goes on: no file can be sent here. */
export const askForFile: Player<'file-upload'> = (draft, interaction, dialog) => {
  const played = sayText(draft, interaction, dialog);
  note(draft, 'file-asked', { interaction: interaction.name });
  return played;
};
