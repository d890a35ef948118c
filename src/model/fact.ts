import type { Account } from './account';
import type { AgentState } from './agent';
import type { AllowedHost } from './allowed-host';
import type { Article } from './article';
import type { Bot } from './bot';
import type { BotEnvironment } from './bot-environment';
import type { BotRun } from './bot-run';
import type { BotTest } from './bot-test';
import type { Call } from './call';
import type { Campaign, ConversationKind } from './campaign';
import type { Client, Person, Subscription } from './client';
import type { ClockState } from './clock';
import type { Connector, ConnectorStatus, PartStatuses } from './connector';
import type { ContextNamespace, ContextProperty } from './context-store';
import type { Consumer } from './consumer';
import type { CloseReason, Conversation } from './conversation';
import type { Dialog } from './dialog';
import type { Endpoint } from './endpoint';
import type {
  AccountId,
  Bearer,
  BotEnvironmentId,
  BotId,
  BotRunId,
  CampaignId,
  ClientId,
  ConnectorId,
  ConsumerId,
  ConversationId,
  DialogId,
  EndpointId,
  IntegrationId,
  InteractionId,
  ProfileId,
  ResourceId,
  RingId,
  SkillId,
  SubscriptionId,
  TestId,
  UserId,
} from './ids';
import type { Integration } from './integration';
import type { LogEntry } from './log-entry';
import type { Message } from './message';
import type { Profile } from './profile';
import type { Resource } from './resource';
import type { PickReason, WaitingRing } from './ring';
import type { Skill } from './skill';
import type { Ttr } from './ttr';
import type { User } from './user';
import type { Session, World } from './world';

/** Facts by name: what each one says. A `type` is the noun it is about and what happened to it. */
export interface FactBodies {
  'world.replaced': { world: World; because: 'import' | 'reset' | 'rewind' };
  'clock.changed': { clock: ClockState };
  /** With the profiles it comes with. */
  'account.opened': { account: Account; profiles: readonly Profile[] };
  'account.saved': { account: Account };
  'profile.saved': { profile: Profile };
  'profile.deleted': { profileId: ProfileId };
  'skill.saved': { skill: Skill };
  'skill.deleted': { skillId: SkillId };
  'user.saved': { user: User };
  'user.deleted': { userId: UserId };
  'campaign.saved': { campaign: Campaign };
  'campaign.published': { campaignId: CampaignId };
  'campaign.deleted': { campaignId: CampaignId };
  'bot.saved': { bot: Bot };
  'bot.deleted': { botId: BotId };
  'dialog.saved': { botId: BotId; dialog: Dialog };
  'dialog.deleted': { botId: BotId; dialogId: DialogId };
  'integration.saved': { botId: BotId; integration: Integration };
  'integration.deleted': { botId: BotId; integrationId: IntegrationId };
  'connector.saved': { connector: Connector };
  'connector.started': { connectorId: ConnectorId };
  'connector.stopped': { connectorId: ConnectorId };
  'connector.statusChanged': { connectorId: ConnectorId; status: ConnectorStatus; parts: PartStatuses };
  'connector.deleted': { connectorId: ConnectorId };
  'endpoint.saved': { endpoint: Endpoint };
  /** So many places on, or back, in the order in which endpoints are asked. */
  'endpoint.moved': { endpointId: EndpointId; by: number };
  'endpoint.deleted': { endpointId: EndpointId };
  'environment.saved': { environment: BotEnvironment };
  'environment.deleted': { environmentId: BotEnvironmentId };
  /** `put` and `gone` by `contextKey`; what is put takes the place of what was there. */
  'context.changed': {
    accountId: AccountId;
    namespaces: readonly ContextNamespace[];
    put: Readonly<Record<string, ContextProperty>>;
    gone: readonly string[];
  };
  'test.saved': { test: BotTest };
  'test.deleted': { testId: TestId };
  'resource.saved': { resource: Resource };
  /** Of a knowledge base: from `place` on so many are `gone`, and these stand in their place. */
  'articles.changed': {
    resourceId: ResourceId;
    name: string;
    place: number;
    gone: number;
    articles: readonly Article[];
  };
  'resource.deleted': { resourceId: ResourceId };
  /** In place of what was known of it while it was under way. */
  'call.made': { call: Call };
  /** All that are, from now on. */
  'hosts.allowed': { hosts: readonly AllowedHost[] };
  'session.opened': { bearer: Bearer; session: Session };
  'session.closed': { bearer: Bearer };
  'client.connected': { client: Client };
  'client.identified': { clientId: ClientId; person: Person };
  'client.subscribed': { clientId: ClientId; subscription: Subscription };
  'client.unsubscribed': { clientId: ClientId; subscriptionId: SubscriptionId };
  /** Not by itself where there is a `because`: then the server closes it. */
  'client.gone': { clientId: ClientId; person: Person | null; because?: 'unauthorized' };
  'agent.stateChanged': { userId: UserId; state: AgentState; kinds?: readonly ConversationKind[] };
  'consumer.saved': { consumer: Consumer };
  /** Found without a socket where nobody saw one go. */
  'consumer.missed': { consumerId: ConsumerId };
  'conversation.opened': { conversation: Conversation };
  /** Back in a queue: `handover` marks a transfer by the agent it is taken `from`. */
  'conversation.queued': {
    conversationId: ConversationId;
    skillId: SkillId | null;
    from: UserId | null;
    handover: boolean;
    /** Who was named to have it. */
    to?: UserId;
    because: 'transfer' | 'returned' | 'agent-gone' | 'skill-changed' | 'failed-over';
  };
  'conversation.assigned': {
    conversationId: ConversationId;
    userId: UserId;
    /** `came-back`: a bot accepted what it had passed on itself, and nobody has said anything since. */
    because: 'accepted' | 'came-back' | 'transfer-failed';
  };
  'conversation.joined': { conversationId: ConversationId; userId: UserId; role: 'manager' | 'reader' };
  'conversation.left': { conversationId: ConversationId; userId: UserId };
  'conversation.ttrChanged': { conversationId: ConversationId; ttr: Ttr };
  /** `agent`: who was assigned until now. `by`: which other user has closed it. */
  'conversation.closed': {
    conversationId: ConversationId;
    agent: UserId | null;
    reason: CloseReason;
    by?: UserId;
  };
  /** It leaves the world, with all that belongs to it; the same write keeps it in the archive. */
  'conversation.archived': { conversationId: ConversationId };
  'ring.offered': { ring: WaitingRing; because: PickReason };
  'ring.settled': { ringId: RingId; outcome: 'accepted' | 'rejected' | 'expired' | 'cancelled' };
  'message.published': { conversationId: ConversationId; message: Message };
  /** A run begins, or begins anew; `log` takes the place of what was there. */
  'bot.begun': { run: BotRun; log: readonly LogEntry[] };
  /** `log` comes after what is there. */
  'bot.turnTaken': { run: BotRun; log: readonly LogEntry[] };
  'bot.lineSent': { runId: BotRunId; lineId: string };
  /** Before which interactions the bot waits for its author. */
  'bot.breakpointsSet': { botId: BotId; interactionIds: readonly InteractionId[] };
  'lesson.stepEntered': { lessonId: string; stepId: string };
  /** What followed from it are facts of their own; it is gone whether there are any or not. */
  'timer.ran': { timerId: string };
}

export type FactType = keyof FactBodies;

/** Something that happened, at a moment of virtual time. The only thing that changes the world and the only thing stored. */
export type Fact<T extends FactType = FactType> = {
  [K in T]: { readonly type: K; readonly at: number } & Readonly<FactBodies[K]>;
}[T];
