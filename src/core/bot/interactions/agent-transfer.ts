import { askForTransfer } from '../integrations/ask-for-transfer';
import type { Player } from './player';

export const transferToAgent: Player<'agent-transfer'> = (draft, interaction, { autoEscalation }) => {
  const { message } = interaction;
  const skillId = interaction.skillId.trim() || (autoEscalation?.skillId ?? '');
  return askForTransfer(draft, interaction, { message, skillId, skillName: '' });
};
