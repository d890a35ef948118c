import { rememberSent } from '../dialog-stack';
import { quote } from '../quote';
import { isSilent } from '../silence';
import { change, note, say } from '../turn-draft';
import { fillIn } from '../variables/fill-in';
import type { Player } from './player';

export const askQuestion: Player<'text-question'> = (draft, interaction) => {
  const text = fillIn(draft, interaction.text);
  note(draft, 'interaction-run', `${quote(interaction.name)} is asked; the bot waits for a reply.`);
  if (!isSilent(text)) say(draft, text, interaction.delayMs);
  rememberSent(draft, interaction.id);
  change(draft, { pending: interaction.id });
  return { kind: 'wait' };
};
