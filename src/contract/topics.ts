import type { AgentState } from '#model/agent';
import type { AllowedHost } from '#model/allowed-host';
import type { Account } from '#model/account';
import type { Bot } from '#model/bot';
import type { BotEnvironment } from '#model/bot-environment';
import type { Call } from '#model/call';
import type { Campaign, ConversationKind } from '#model/campaign';
import type { ClockState } from '#model/clock';
import type { Connector } from '#model/connector';
import type { BotTest } from '#model/bot-test';
import type { KeptContext } from '#model/context-store';
import type { Endpoint } from '#model/endpoint';
import type { Milestone, Phase } from '#model/conversation';
import type {
  AccountId,
  BotId,
  BotRunId,
  CampaignId,
  ConversationId,
  DialogId,
  EngagementId,
  InteractionId,
  SkillId,
  UserId,
} from '#model/ids';
import type { LogEntry } from '#model/log-entry';
import type { Profile } from '#model/profile';
import type { Resource } from '#model/resource';
import type { Skill } from '#model/skill';
import type { Obstacle } from '#model/obstacle';
import type { Ttr } from '#model/ttr';
import type { User } from '#model/user';
import type { Variable } from '#model/variable';

/** Somebody a tab can be, whatever account they belong to. */
export type PersonRow = Pick<
  User,
  'id' | 'accountId' | 'loginName' | 'nickname' | 'name' | 'enabled' | 'createdBy'
>;

/** A user at work, as lists show it. */
export interface AgentRow {
  readonly id: UserId;
  readonly state: AgentState;
  readonly since: number;
  /** What they are there for; absent for every kind. [RT33] */
  readonly kinds?: readonly ConversationKind[];
  readonly open: number;
  /** Of each kind: how many are open or offered. */
  readonly load: Readonly<Record<ConversationKind, number>>;
  /** Of these: how many are offered. */
  readonly offered: Readonly<Record<ConversationKind, number>>;
}

/** One of the newest conversations. */
export interface ConversationRow {
  readonly id: ConversationId;
  readonly accountId: AccountId;
  readonly kind: ConversationKind;
  readonly consumerName: string;
  readonly skillId: SkillId | null;
  readonly phase: Phase;
  readonly openedAt: number;
  readonly firstBot?: UserId | undefined;
  readonly ttr: Ttr;
  /** Null where none is: while it is the consumer’s turn, once it is over, in a chat. */
  readonly answerDueAt: number | null;
  readonly milestones: readonly Milestone[];
}

/** What a visitor of an account's pages would meet right now. */
export interface VisitorRow {
  readonly id: AccountId;
  /** The first that is shown, of any kind. */
  readonly offer: VisitorEngagement | null;
  /** All that are published. */
  readonly engagements: readonly VisitorEngagement[];
  /** Why there is no offer, and where to mend it; empty when there is one. */
  readonly missing: readonly Obstacle[];
}
export interface VisitorEngagement {
  readonly campaignName: string;
  readonly name: string;
  readonly template: string;
  readonly campaignId: CampaignId;
  readonly engagementId: EngagementId;
  readonly skillId: SkillId | null;
  readonly kind: ConversationKind;
  readonly buttonText: string;
  readonly window: string;
  /** Why it is not shown; null where it is. */
  readonly obstacle: Obstacle | null;
}

/** What waits for a skill, or for anybody, and why nobody could take one more. */
export interface QueueRow {
  /** `queueRowId`. */
  readonly id: string;
  readonly accountId: AccountId;
  readonly skillId: SkillId | null;
  readonly kind: ConversationKind;
  readonly waiting: number;
  /** How many of it ring at somebody, and are in no queue meanwhile. */
  readonly offered: number;
  /** Null while somebody can. */
  readonly missing: Obstacle | null;
}

export function queueRowId({ accountId, skillId, kind }: Pick<QueueRow, 'accountId' | 'skillId' | 'kind'>) {
  return `${accountId} ${kind} ${skillId ?? 'any'}`;
}

export interface ClockRow {
  readonly id: 'clock';
  readonly clock: ClockState;
  /** When the next timer of the world is due, if there is one. */
  readonly nextTimerAt: number | null;
}

/** How safely things are kept. */
export interface StorageRow {
  readonly id: 'storage';
  readonly kind: 'database' | 'memory';
  /** Why not in the database, or what the last write failed with; empty when all is well. */
  readonly problem: string;
  /** How many are kept. */
  readonly facts: number;
  /** What of the engine was wanted and could not be loaded; absent where nobody knows. */
  readonly missing?: readonly string[];
}

/** What leaves this browser. */
export interface OutsideRow {
  readonly id: 'outside';
  readonly allowed: readonly AllowedHost[];
  /** The origin that is being reached; null for none. */
  readonly reaching: string | null;
}

/** Every step of one lesson in one account: what is still missing for it, in sentences; none means done. */
export interface LessonRow {
  /** `lessonRowId`. */
  readonly id: string;
  readonly accountId: AccountId;
  readonly lessonId: string;
  readonly steps: readonly { readonly id: string; readonly missing: readonly string[] }[];
  /** The first step that is not done; null when all are. */
  readonly current: string | null;
  /** Steps that were entered and can be started over. */
  readonly entered: readonly string[];
}

export function lessonRowId(accountId: AccountId, lessonId: string): string {
  return `${accountId} ${lessonId}`;
}

/** Where a bot stands in a conversation or, without one, in its preview, and why it came there. */
export interface BotRunRow {
  readonly id: BotRunId;
  readonly botId: BotId;
  readonly conversationId: ConversationId | null;
  readonly escalationFailures: number;
  /** The interaction before which it waits for its author. */
  readonly pausedAt: InteractionId | null;
  /** The dialog it is in. */
  readonly dialogId: DialogId | null;
  /** What it remembers now. */
  readonly variables: readonly Variable[];
  /** The newest reasons, oldest first. */
  readonly log: readonly LogEntry[];
}

/** Before which interactions a bot waits for its author; `id` is the bot's. */
export interface BreakpointsRow {
  readonly id: BotId;
  readonly interactionIds: readonly InteractionId[];
}

/** What the Context Service keeps for an account; none where it has never kept anything. */
export interface ContextRow extends KeptContext {
  readonly id: AccountId;
}

/** What can be watched, and the row of each. Rows are found by `id`. */
export interface Rows {
  accounts: Account;
  people: PersonRow;
  profiles: Profile;
  skills: Skill;
  users: User;
  campaigns: Campaign;
  bots: Bot;
  connectors: Connector;
  endpoints: Endpoint;
  environments: BotEnvironment;
  context: ContextRow;
  tests: BotTest;
  resources: Resource;
  calls: Call;
  agents: AgentRow;
  conversations: ConversationRow;
  previews: BotRunRow;
  botRuns: BotRunRow;
  breakpoints: BreakpointsRow;
  visitors: VisitorRow;
  queues: QueueRow;
  clock: ClockRow;
  storage: StorageRow;
  outside: OutsideRow;
  lessons: LessonRow;
}
export type Topic = keyof Rows;
/** What is no account's own; rows of all others are told by account. */
export type SharedTopic = 'accounts' | 'people' | 'clock' | 'storage' | 'outside';
export type Row<T extends Topic> = Rows[T];

/** What changed in one topic since the last patch; the first patch of a topic has `whole: true` and every row. */
export interface Patch<T extends Topic = Topic> {
  readonly topic: T;
  readonly whole: boolean;
  readonly rows: readonly Row<T>[];
  readonly gone: readonly string[];
  /** Every id in its order, where that is not: those there were, then the new ones of `rows`. */
  readonly order?: readonly string[] | undefined;
}
