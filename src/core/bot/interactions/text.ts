import { tidyName } from '#model/comparable-text';
import { rememberSent } from '../dialog-stack';
import { quote } from '../quote';
import { isSilent } from '../silence';
import { note, say } from '../turn-draft';
import { fillIn } from '../variables/fill-in';
import type { Player } from './player';

/** Texts that close the conversation instead of being read; Preview shows them. */
const closingTexts: readonly string[] = ['LP_CLOSECONVERSATION', 'LP_CLOSEDIALOG'];

export const sayText: Player<'text'> = (draft, interaction) => {
  const text = fillIn(draft, interaction.text);
  const name = quote(interaction.name);
  const shown = tidyName(text);
  if (closingTexts.includes(shown)) {
    note(draft, 'interaction-run', `${name} closes the conversation by ${shown}.`);
    if (draft.inPreview) say(draft, text);
    return { kind: 'go-on', next: { kind: 'close-conversation' } };
  }
  if (isSilent(text)) {
    note(draft, 'interaction-run', `${name} says nothing.`);
  } else {
    note(draft, 'interaction-run', `${name} is said.`);
    say(draft, text, interaction.delayMs);
    rememberSent(draft, interaction.id);
  }
  return { kind: 'go-on', next: interaction.next };
};
