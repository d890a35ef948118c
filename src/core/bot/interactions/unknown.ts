import { note } from '../turn-draft';
import type { Player } from './player';

export const passUnknown: Player<'unknown'> = (draft, { name, type, next }) => {
  note(draft, 'interaction-unknown', { interaction: name, type });
  return { kind: 'go-on', next };
};
