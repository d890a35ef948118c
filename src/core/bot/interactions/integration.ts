import { builtInTexts } from '../built-in-texts';
import { integrationFailed } from '../integration-failed';
import { callerOf } from '../integrations/index';
import { note } from '../turn-draft';
import type { Player } from './player';

export const playIntegration: Player<'integration'> = (draft, interaction) => {
  const integration = draft.bot.integrations.find((it) => it.id === interaction.integrationId);
  if (integration === undefined) {
    note(draft, 'integration-missing', { interaction: interaction.name });
    return integrationFailed(draft, interaction, builtInTexts.integrationFailed);
  }
  note(draft, 'integration-called', { interaction: interaction.name, integration: integration.name });
  return callerOf(integration).call(draft, interaction, integration);
};
