import { unreachable } from '#base/unreachable';
import { builtInTexts } from '../built-in-texts';
import { askForTransfer, transferFailed } from '../escalate';
import { note } from '../turn-draft';
import type { Player } from './player';

export const playIntegration: Player<'integration'> = (draft, interaction) => {
  const integration = draft.bot.integrations.find((it) => it.id === interaction.integrationId);
  if (integration === undefined) {
    note(draft, 'integration-missing', { interaction: interaction.name });
    return transferFailed(draft, interaction, builtInTexts.integrationFailed);
  }
  note(draft, 'integration-called', { interaction: interaction.name, integration: integration.name });
  switch (integration.kind) {
    case 'agent-escalation':
      return askForTransfer(draft, interaction, integration);
    default:
      return unreachable(integration.kind);
  }
};
