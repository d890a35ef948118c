import type { AgentState } from '#model/agent';
import type { Bot } from '#model/bot';
import type { Campaign, ConversationKind } from '#model/campaign';
import type { Connector } from '#model/connector';
import type { Milestone, Phase } from '#model/conversation';
import type {
  AccountId,
  BotId,
  BotRunId,
  CampaignId,
  ConnectorId,
  ConversationId,
  SkillId,
  UserId,
} from '#model/ids';
import type { LogEntry } from '#model/log-entry';
import type { Profiles } from '#model/profile';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';

/** As much of a conversation as lessons look at. */
export interface SceneConversation {
  readonly accountId: AccountId;
  readonly id: ConversationId;
  readonly kind: ConversationKind;
  readonly skillId: SkillId | null;
  readonly phase: Phase;
  readonly firstBot?: UserId | undefined;
  readonly milestones: readonly Milestone[];
}

/** As much of the world as lessons look at: a `World` is one, and a page can make one out of its rows. */
export interface Scene {
  readonly profiles: Profiles;
  readonly skills: Readonly<Record<SkillId, Skill>>;
  readonly users: Readonly<Record<UserId, User>>;
  readonly campaigns: Readonly<Record<CampaignId, Campaign>>;
  readonly bots: Readonly<Record<BotId, Bot>>;
  readonly connectors: Readonly<Record<ConnectorId, Connector>>;
  readonly agents: Readonly<Record<UserId, { readonly state: AgentState }>>;
  readonly conversations: Readonly<Record<ConversationId, SceneConversation>>;
  /** Why bots did what they did: of their previews at least. */
  readonly botLogs: Readonly<Record<BotRunId, readonly LogEntry[]>>;
  /** The newest conversations, newest last. */
  readonly recent: readonly ConversationId[];
}

/** Whose lesson it is. */
export interface Me {
  readonly accountId: AccountId;
}
