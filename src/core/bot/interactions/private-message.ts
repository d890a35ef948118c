import { isSilent } from '../silence';
import { note, tellAgents } from '../turn-draft';
import { fillInMarkup } from '../variables/fill-in';
import type { Player } from './player';

/** What it says the consumer does not know of: coming back to its dialog says something else again. [BT166] */
export const sayToAgents: Player<'private-message'> = (draft, { name, text, delayMs, next }) => {
  const told = fillInMarkup(draft, text);
  note(draft, isSilent(told) ? 'text-silent' : 'text-said', { interaction: name });
  if (!isSilent(told)) tellAgents(draft, told, delayMs);
  return { kind: 'go-on', next };
};
