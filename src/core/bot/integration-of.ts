import type { Bot } from '#model/bot';
import { asId, type IntegrationId } from '#model/ids';
import type { Integration } from '#model/integration';
import type { Interaction } from '#model/interaction';

/** What an interaction calls: the integration it names, or the search it is itself. */
export function calledBy({ integrations }: Bot, interaction: Interaction): Integration | undefined {
  switch (interaction.kind) {
    case 'integration':
    case 'file-upload':
      return integrations.find(({ id }) => id === interaction.integrationId);
    case 'knowledge-ai':
      return searchOf(interaction);
    default:
      return undefined;
  }
}

/** Whose call it was: the integration of that id, or the interaction that is one itself. */
export function integrationOf(bot: Bot, integrationId: IntegrationId): Integration | undefined {
  const known = bot.integrations.find(({ id }) => id === integrationId);
  if (known) return known;
  for (const { interactions } of bot.dialogs) {
    const own = interactions.find((one) => one.kind === 'knowledge-ai' && ownIdOf(one) === integrationId);
    if (own) return calledBy(bot, own);
  }
  return undefined;
}

function ownIdOf({ id }: Interaction): IntegrationId {
  return asId<IntegrationId>(id);
}

/** As an integration of the knowledge base would look: for what the consumer said last, by what that means. */
export function searchOf(interaction: Interaction<'knowledge-ai'>): Integration<'knowledge-base'> {
  const { name, responseVariable, knowledgeBaseId, threshold, mostAnswers } = interaction;
  return {
    id: ownIdOf(interaction),
    kind: 'knowledge-base',
    ...{ name, responseVariable, knowledgeBaseId, threshold },
    phrases: '{$query}',
    mode: 'intents',
    multipleResults: mostAnswers,
    transformScript: '',
    customData: [],
  };
}
