import { unreachable } from '#base/unreachable';
import { builtInTexts } from '../built-in-texts';
import { askForTransfer, transferFailed } from '../escalate';
import { quote } from '../quote';
import { note } from '../turn-draft';
import type { Player } from './player';

export const playIntegration: Player<'integration'> = (draft, interaction) => {
  const integration = draft.bot.integrations.find((it) => it.id === interaction.integrationId);
  const name = quote(interaction.name);
  if (integration === undefined) {
    note(draft, 'interaction-run', `${name} has no integration to call.`);
    return transferFailed(draft, interaction, builtInTexts.integrationFailed);
  }
  note(draft, 'interaction-run', `${name} calls the integration ${quote(integration.name)}.`);
  switch (integration.kind) {
    case 'agent-escalation':
      return askForTransfer(draft, interaction, integration);
    default:
      return unreachable(integration.kind);
  }
};
