import { rememberSent } from '../dialog-stack';
import { namesConsumer } from '../names-consumer';
import { specialOf } from '../special-text';
import { note, say } from '../turn-draft';
import { fillInMarkup } from '../variables/fill-in';
import type { Player } from './player';

export const sayText: Player<'text' | 'file-upload'> = (draft, interaction) => {
  const { id, name, next, delayMs } = interaction;
  const text = fillInMarkup(draft, interaction.text);
  const special = specialOf(text);
  switch (special?.kind) {
    case 'closes':
      note(draft, 'text-closes', { interaction: name, text: special.text });
      return { kind: 'go-on', next: { kind: 'close-conversation' } };
    case 'names':
      namesConsumer(draft, name, special.consumer);
      break;
    case 'silent':
      note(draft, 'text-silent', { interaction: name });
      break;
    case undefined:
      note(draft, 'text-said', { interaction: name });
      say(draft, text, delayMs);
      rememberSent(draft, id);
  }
  return { kind: 'go-on', next };
};
