import type { Account } from './account';
import type { Agent } from './agent';
import type { Bot } from './bot';
import type { BotRun } from './bot-run';
import type { Campaign } from './campaign';
import type { Client } from './client';
import type { ClockState } from './clock';
import type { Connector } from './connector';
import type { Consumer } from './consumer';
import type { Conversation } from './conversation';
import type {
  AccountId,
  Bearer,
  BotId,
  BotRunId,
  CampaignId,
  ClientId,
  ConnectorId,
  ConsumerId,
  ConversationId,
  RingId,
  SkillId,
  UserId,
} from './ids';
import type { Message } from './message';
import type { Ring } from './ring';
import type { Skill } from './skill';
import type { Timer } from './timer';
import type { User } from './user';

/** The shape's version; a change of shape adds an upgrade step. */
export const worldVersion = 1;

export interface Session {
  readonly userId: UserId;
  readonly csrf: string;
  readonly expiresAt: number;
}

/** Where a learner stands: the step being worked on, kept so that it can be started over. */
export interface LessonProgress {
  readonly stepId: string;
  readonly enteredAt: number;
}

/**
 * Everything that is true at one moment; plain data. Changed by `apply` alone, snapshot, exported and imported as it is.
 * Records below the line are indexes, kept by `apply` beside what they index.
 */
export interface World {
  readonly version: typeof worldVersion;
  clock: ClockState;
  accounts: Record<AccountId, Account>;
  skills: Record<SkillId, Skill>;
  users: Record<UserId, User>;
  campaigns: Record<CampaignId, Campaign>;
  bots: Record<BotId, Bot>;
  connectors: Record<ConnectorId, Connector>;
  agents: Record<UserId, Agent>;
  consumers: Record<ConsumerId, Consumer>;
  conversations: Record<ConversationId, Conversation>;
  messages: Record<ConversationId, Message[]>;
  rings: Record<RingId, Ring>;
  botRuns: Record<BotRunId, BotRun>;
  sessions: Record<Bearer, Session>;
  clients: Record<ClientId, Client>;
  timers: Record<string, Timer>;
  lessons: Record<string, LessonProgress>;
  /** -- indexes -- */
  /** Sockets by `personKey`. */
  clientsOf: Record<string, Record<ClientId, true>>;
  /** Sockets that watch every conversation of an account. */
  accountWatchers: Record<AccountId, Record<ClientId, true>>;
  /** Waiting conversations by skill id (`any` for none), longest first. */
  queues: Record<string, ConversationId[]>;
  /** A consumer's conversations, oldest first; only the last can be open. */
  conversationsOf: Record<ConsumerId, ConversationId[]>;
  /** The newest conversations, newest last; bounded by `recentLimit`. */
  recent: ConversationId[];
}

export const recentLimit = 50;
export const anySkill = 'any';

/** A world in which nothing has happened. */
export function emptyWorld(): World {
  return {
    version: worldVersion,
    clock: { mode: 'running', rate: 1, virtualAt: 0, realAt: 0 },
    accounts: {},
    skills: {},
    users: {},
    campaigns: {},
    bots: {},
    connectors: {},
    agents: {},
    consumers: {},
    conversations: {},
    messages: {},
    rings: {},
    botRuns: {},
    sessions: {},
    clients: {},
    timers: {},
    lessons: {},
    clientsOf: {},
    accountWatchers: {},
    queues: {},
    conversationsOf: {},
    recent: [],
  };
}
