import { transferTargetOf } from '#model/transfer-target';
import { passContext } from '../pass-context';
import { askForTransfer } from '../integrations/ask-for-transfer';
import type { Player } from './player';

export const transferToAgent: Player<'agent-transfer'> = (draft, interaction, dialog) => {
  const { message } = interaction;
  const skillId = transferTargetOf(dialog, interaction);
  const played = askForTransfer(draft, interaction, { message, skillId, skillName: '' });
  if (interaction.transferContext) passContext(draft);
  return played;
};
