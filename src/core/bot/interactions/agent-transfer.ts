import { askForTransfer } from '../integrations/ask-for-transfer';
import type { Player } from './player';

export const transferToAgent: Player<'agent-transfer'> = (draft, interaction) =>
  askForTransfer(draft, interaction, { ...interaction, skillName: '' });
