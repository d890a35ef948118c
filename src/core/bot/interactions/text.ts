import { tidyName } from '#model/comparable-text';
import { rememberSent } from '../dialog-stack';
import { isSilent } from '../silence';
import { note, say } from '../turn-draft';
import { fillIn } from '../variables/fill-in';
import type { Player } from './player';

/** Texts that close the conversation instead of being read; Preview shows them. */
const closingTexts: readonly string[] = ['LP_CLOSECONVERSATION', 'LP_CLOSEDIALOG'];

export const sayText: Player<'text'> = (draft, interaction) => {
  const text = fillIn(draft, interaction.text);
  const { name } = interaction;
  const shown = tidyName(text);
  if (closingTexts.includes(shown)) {
    note(draft, 'text-closes', { interaction: name, text: shown });
    return { kind: 'go-on', next: { kind: 'close-conversation' } };
  }
  if (isSilent(text)) {
    note(draft, 'text-silent', { interaction: name });
  } else {
    note(draft, 'text-said', { interaction: name });
    say(draft, text, interaction.delayMs);
    rememberSent(draft, interaction.id);
  }
  return { kind: 'go-on', next: interaction.next };
};
