import type { Id } from '#model/ids';
import { id, ownId } from '#model/schema-parts';

/** Ids that stored nouns name each other by. */
export const accountId = id<Id<'Account'>>();
export const userId = id<Id<'User'>>();
export const profileId = id<Id<'Profile'>>();
export const skillId = id<Id<'Skill'>>();
export const botId = id<Id<'Bot'>>();
export const connectorId = id<Id<'Connector'>>();
export const consumerId = id<Id<'Consumer'>>();
export const conversationId = id<Id<'Conversation'>>();
export const ringId = id<Id<'Ring'>>();
export const campaignId = id<Id<'Campaign'>>();
export const engagementId = id<Id<'Engagement'>>();
export const dialogId = id<Id<'Dialog'>>();
export const interactionId = id<Id<'Interaction'>>();
export const environmentId = id<Id<'BotEnvironment'>>();
export const endpointId = id<Id<'Endpoint'>>();
export const resourceId = id<Id<'Resource'>>();
export const testId = id<Id<'Test'>>();
export const integrationId = id<Id<'Integration'>>();

/** And their own. */
export const own = {
  account: ownId<Id<'Account'>>(),
  user: ownId<Id<'User'>>(),
  pid: ownId<Id<'UserPid'>>(),
  skill: ownId<Id<'Skill'>>(),
  campaign: ownId<Id<'Campaign'>>(),
  engagement: ownId<Id<'Engagement'>>(),
  bot: ownId<Id<'Bot'>>(),
  dialog: ownId<Id<'Dialog'>>(),
  integration: ownId<Id<'Integration'>>(),
  connector: ownId<Id<'Connector'>>(),
  consumer: ownId<Id<'Consumer'>>(),
  conversation: ownId<Id<'Conversation'>>(),
  ring: ownId<Id<'Ring'>>(),
  botRun: ownId<Id<'BotRun'>>(),
} as const;
