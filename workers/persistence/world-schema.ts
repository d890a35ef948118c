import * as v from 'valibot';
import { agentStates } from '#model/agent';
import { logLimits } from '#model/bot-run';
import { conversationKinds } from '#model/choices';
import { connectorStatuses } from '#model/connector';
import type { Frozen } from '#model/frozen';
import { counts, limits, times } from '#model/limits';
import { count, list, moment, name, shortText, wait } from '#model/schema-parts';
import { accountSettings } from '#model/account-settings-schema';
import { storedBot } from '#model/bot-schema';
import { storedEnvironment } from '#model/bot-environment-schema';
import { storedCampaign } from '#model/campaign-schema';
import { storedCall } from '#model/call-schema';
import { storedConnector } from '#model/connector-schema';
import { storedTest } from '#model/bot-test-schema';
import { storedEndpoint } from '#model/endpoint-schema';
import { storedProfile } from '#model/profile-schema';
import { storedResource } from '#model/resource-schema';
import { storedSkill } from '#model/skill-schema';
import { storedUser } from '#model/user-schema';
import { worldVersion } from '#model/world';
import { botRun, logEntry, remembered } from './bot-run-schema';
import { contextStore } from './context-schema';
import { consumer, conversation, message, ring } from './conversation-schema';
import {
  accountId,
  botId,
  campaignId,
  environmentId,
  connectorId,
  conversationId,
  endpointId,
  interactionId,
  own,
  profileId,
  resourceId,
  ringId,
  skillId,
  testId,
  userId,
} from './schema-parts';

const byId = <const S extends v.GenericSchema>(entry: S) => v.record(v.string(), entry);

const clock = v.object({
  mode: v.picklist(['running', 'paused', 'held']),
  rate: v.pipe(v.number(), v.minValue(1), v.maxValue(1000)),
  virtualAt: moment,
  realAt: moment,
});

const account = v.object({
  id: own.account,
  name: name(limits.accountName),
  ringMs: wait(times.shortestRing, times.longestRing),
  agentGraceMs: wait(0, times.longestGrace),
  defaultMaxChats: count(counts.chats),
  settings: v.optional(accountSettings),
});

const part = v.object({
  state: v.picklist(['down', 'connecting', 'up', 'failed']),
  detail: shortText(limits.note),
  what: v.exactOptional(shortText(limits.note)),
});
const connector = v.object({
  ...storedConnector.entries,
  wanted: v.picklist(['never-started', 'running', 'stopped']),
  status: v.picklist(connectorStatuses),
  parts: v.object({ process: part, liveengage: part, 'bot-server': part }),
});

const agent = v.object({
  userId,
  state: v.picklist(agentStates),
  kinds: v.exactOptional(list(v.picklist(conversationKinds), conversationKinds.length)),
  since: moment,
  lastAssignedAt: moment,
});

const timer = v.object({
  dueAt: moment,
  about: v.variant('kind', [
    v.object({ kind: v.literal('ring-expires'), ringId }),
    v.object({ kind: v.literal('agent-gone'), userId }),
    v.object({ kind: v.literal('consumer-gone'), conversationId }),
    v.object({ kind: v.literal('consumer-silent'), conversationId }),
    v.object({ kind: v.literal('consumer-timeout'), conversationId }),
    v.object({ kind: v.literal('archive-due'), conversationId }),
  ]),
});

const lesson = v.object({ stepId: shortText(limits.lessonName), enteredAt: moment });

/** What of a world goes into a file: no sockets, no sign-ins, and nothing that follows from the rest. */
export const worldSchema = v.object({
  version: v.literal(worldVersion),
  at: moment,
  clock,
  accounts: byId(account),
  profiles: byId(storedProfile),
  skills: byId(storedSkill),
  users: byId(storedUser),
  campaigns: byId(storedCampaign),
  bots: byId(storedBot),
  connectors: byId(connector),
  deleted: v.pipe(byId(moment), v.maxEntries(counts.deleted)),
  endpoints: byId(storedEndpoint),
  environments: byId(storedEnvironment),
  context: byId(contextStore),
  tests: byId(storedTest),
  resources: byId(storedResource),
  calls: byId(list(storedCall, counts.calls)),
  agents: byId(agent),
  consumers: byId(consumer),
  conversations: byId(conversation),
  messages: byId(v.array(message)),
  rings: byId(ring),
  botRuns: byId(botRun),
  botLogs: byId(list(logEntry, logLimits.preview)),
  /** By bot and consumer. */
  remembered: byId(remembered),
  breakpoints: byId(list(interactionId, counts.interactions)),
  timers: byId(timer),
  lessons: byId(lesson),
  order: v.object({
    accounts: v.array(accountId),
    profiles: v.array(profileId),
    skills: v.array(skillId),
    users: v.array(userId),
    campaigns: v.array(campaignId),
    bots: v.array(botId),
    connectors: v.array(connectorId),
    endpoints: v.array(endpointId),
    environments: v.array(environmentId),
    tests: v.array(testId),
    resources: v.array(resourceId),
  }),
});

export type FiledWorld = v.InferOutput<typeof worldSchema>;

/** The same for readers. What is written has this type, so that a noun of the model that the schema misses does not compile. */
export type Filed = Frozen<FiledWorld>;
