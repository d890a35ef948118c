import { transferTargetOf } from '#model/transfer-target';
import { passContext, passNothing } from '../pass-context';
import { askForTransfer } from '../integrations/ask-for-transfer';
import type { Player } from './player';

export const transferToAgent: Player<'agent-transfer'> = (draft, interaction, dialog) => {
  const { message } = interaction;
  const skillId = transferTargetOf(dialog, interaction);
  if (interaction.transferContext) passContext(draft);
  else passNothing(draft);
  return askForTransfer(draft, interaction, { message, skillId, skillName: '' });
};
