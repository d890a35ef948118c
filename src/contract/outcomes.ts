import type { CommandType } from '#model/command';
import type {
  Bearer,
  BotId,
  CampaignId,
  ConnectorId,
  DialogId,
  IntegrationId,
  InteractionId,
  SkillId,
  UserId,
} from '#model/ids';
import type { ApiKey } from '#model/user';

interface Special {
  'skill.save': { skillId: SkillId };
  'user.save': { userId: UserId };
  'user.generateKey': { key: ApiKey };
  'campaign.save': { campaignId: CampaignId };
  'bot.create': { botId: BotId };
  'dialog.create': { dialogId: DialogId };
  'interaction.add': { interactionId: InteractionId };
  'integration.save': { integrationId: IntegrationId };
  'connector.save': { connectorId: ConnectorId };
  'user.signIn': { bearer: Bearer };
}

/** What came back is not in everything as it was: what differs, each in words that end a sentence. */
export interface Restored {
  readonly differs: readonly string[];
}

/** What a command answers when it succeeds; nothing (`null`) where nothing is new. */
export type Outcome<T extends CommandType> = T extends keyof Special
  ? Special[T]
  : T extends `${string}.restore`
    ? Restored
    : null;
