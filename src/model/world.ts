import type { Account } from './account';
import type { Agent } from './agent';
import type { AllowedHost } from './allowed-host';
import type { Bot } from './bot';
import type { BotEnvironment } from './bot-environment';
import type { BotRun } from './bot-run';
import type { BotTest } from './bot-test';
import type { Call } from './call';
import type { Campaign } from './campaign';
import type { Client } from './client';
import type { ClockState } from './clock';
import type { Connector } from './connector';
import type { KeptContext } from './context-store';
import type { Endpoint } from './endpoint';
import type { Consumer } from './consumer';
import type { Conversation } from './conversation';
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
  EndpointId,
  InteractionId,
  ProfileId,
  ResourceId,
  RingId,
  SkillId,
  TestId,
  UserId,
} from './ids';
import type { LogEntry } from './log-entry';
import type { Message } from './message';
import { emptyOrder, type Order } from './order';
import type { Profile } from './profile';
import type { Resource } from './resource';
import type { Ring } from './ring';
import type { Skill } from './skill';
import type { Timer } from './timer';
import type { User } from './user';
import type { Remembered } from './variable';

/** The shape's version; a change of shape that was published adds an upgrade step. */
export const worldVersion = 4;

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
  /** When the last fact happened. */
  at: number;
  clock: ClockState;
  accounts: Record<AccountId, Account>;
  profiles: Record<ProfileId, Profile>;
  skills: Record<SkillId, Skill>;
  users: Record<UserId, User>;
  campaigns: Record<CampaignId, Campaign>;
  bots: Record<BotId, Bot>;
  connectors: Record<ConnectorId, Connector>;
  /** When the bots and connectors went that were deleted last, by id: who deletes one may bring it back. */
  deleted: Record<string, number>;
  endpoints: Record<EndpointId, Endpoint>;
  environments: Record<BotEnvironmentId, BotEnvironment>;
  /** What the Context Service keeps for each account. */
  context: Record<AccountId, KeptContext>;
  tests: Record<TestId, BotTest>;
  resources: Record<ResourceId, Resource>;
  /** The newest calls of each account, newest last. */
  calls: Record<AccountId, readonly Call[]>;
  /** Hosts outside that may be reached: of this workspace, and of no file. Absent for none. */
  allowedHosts?: readonly AllowedHost[];
  agents: Record<UserId, Agent>;
  consumers: Record<ConsumerId, Consumer>;
  conversations: Record<ConversationId, Conversation>;
  messages: Record<ConversationId, Message[]>;
  rings: Record<RingId, Ring>;
  botRuns: Record<BotRunId, BotRun>;
  /** Why each run went as it did: the newest reasons. */
  botLogs: Record<BotRunId, LogEntry[]>;
  /** What bots keep of consumers beyond a conversation, by bot and consumer. */
  remembered: Record<string, Remembered>;
  /** Interactions before which a bot waits for its author, by bot. */
  breakpoints: Record<BotId, readonly InteractionId[]>;
  sessions: Record<Bearer, Session>;
  clients: Record<ClientId, Client>;
  timers: Record<string, Timer>;
  lessons: Record<string, LessonProgress>;
  order: Order;
  /** How many ended conversations have left the world for the archive. */
  archived: number;
  /** -- indexes -- */
  /** Sockets by `personKey`. */
  clientsOf: Record<string, Record<ClientId, true>>;
  /** Sockets that watch every conversation of an account. */
  accountWatchers: Record<AccountId, Record<ClientId, true>>;
  /** Waiting conversations by `queueKey`, longest first. */
  queues: Record<string, ConversationId[]>;
  /** Enabled agents who are Online by the `queueKey` of each queue they serve, in the order in which they are chosen. */
  online: Record<string, UserId[]>;
  /** A consumer's conversations, oldest first; only the last can be open. */
  conversationsOf: Record<ConsumerId, ConversationId[]>;
  /** A conversation's offers, oldest first, settled ones too. */
  ringsOf: Record<ConversationId, RingId[]>;
  /** The newest conversations, newest last; bounded by `recentLimit`. */
  recent: ConversationId[];
  /** Keys of `timers`, the one due first in front. */
  due: string[];
}

export const recentLimit = 50;

/** A record that holds what was put into it and nothing else: no id finds what other objects have by birth, such as `constructor`. */
export function bare<T>(entries: Readonly<Record<string, T>> = {}): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}

/** A world in which nothing has happened. */
export function emptyWorld(): World {
  return {
    version: worldVersion,
    at: 0,
    clock: { mode: 'running', rate: 1, virtualAt: 0, realAt: 0 },
    accounts: bare(),
    profiles: bare(),
    skills: bare(),
    users: bare(),
    campaigns: bare(),
    bots: bare(),
    connectors: bare(),
    deleted: bare(),
    endpoints: bare(),
    environments: bare(),
    context: bare(),
    tests: bare(),
    resources: bare(),
    calls: bare(),
    agents: bare(),
    consumers: bare(),
    conversations: bare(),
    messages: bare(),
    rings: bare(),
    botRuns: bare(),
    botLogs: bare(),
    remembered: bare(),
    breakpoints: bare(),
    sessions: bare(),
    clients: bare(),
    timers: bare(),
    lessons: bare(),
    order: emptyOrder(),
    archived: 0,
    clientsOf: bare(),
    accountWatchers: bare(),
    queues: bare(),
    online: bare(),
    conversationsOf: bare(),
    ringsOf: bare(),
    recent: [],
    due: [],
  };
}

/** The same world out of parsed text, with records that are bare. */
export function bareWorld(parsed: World): World {
  const world = { ...parsed };
  for (const [name, value] of Object.entries(parsed)) {
    const held = name !== 'clock' && name !== 'order' && typeof value === 'object' && !Array.isArray(value);
    // Each collection keeps its own type; only where it comes from changes.
    if (held) Object.assign(world, { [name]: bare(value as Record<string, unknown>) });
  }
  for (const client of Object.values(world.clients)) client.subscriptions = bare(client.subscriptions);
  for (const agent of Object.values(world.agents)) agent.conversations = bare(agent.conversations);
  return world;
}
