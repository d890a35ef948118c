import { takesFiles } from '#model/takes-files';
import { change, note } from '../turn-draft';
import type { Player } from './player';
import { sayText } from './text';

/** Asks for a file and goes on: whenever one comes, it is for the File Upload that asked last. [BT340] */
export const askForFile: Player<'file-upload'> = (draft, interaction, dialog) => {
  const played = sayText(draft, interaction, dialog);
  const { channel } = draft.run;
  const { id, name } = interaction;
  if (channel.kind === 'preview') note(draft, 'file-in-preview', { interaction: name });
  else if (!takesFiles[channel.conversationKind]) note(draft, 'file-in-chat', { interaction: name });
  else {
    note(draft, 'file-asked', { interaction: name });
    change(draft, { asksFile: id });
  }
  return played;
};
