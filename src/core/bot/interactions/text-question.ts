import { rememberSent } from '../dialog-stack';
import { isSilent } from '../silence';
import { change, note, say } from '../turn-draft';
import { fillIn } from '../variables/fill-in';
import type { Player } from './player';

export const askQuestion: Player<'text-question'> = (draft, interaction) => {
  const text = fillIn(draft, interaction.text);
  note(draft, 'question-asked', { interaction: interaction.name });
  if (!isSilent(text)) say(draft, text, interaction.delayMs);
  rememberSent(draft, interaction.id);
  change(draft, { at: interaction.id });
  return { kind: 'wait' };
};
