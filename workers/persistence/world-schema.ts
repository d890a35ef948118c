import * as v from 'valibot';
import { agentStates } from '#model/agent';
import { conversationKinds } from '#model/campaign';
import { interactionSchema } from '#model/command';
import { connectorRoles, connectorStatuses, environments } from '#model/connector';
import { dialogKinds } from '#model/dialog';
import type { Id } from '#model/ids';
import { integrationKinds } from '#model/integration';
import { profiles, userTypes } from '#model/user';
import { worldVersion } from '#model/world';
import { botRun } from './bot-run-schema';
import { consumer, conversation, message, ring } from './conversation-schema';
import {
  accountId,
  botId,
  conversationId,
  count,
  id,
  moment,
  ringId,
  skillId,
  text,
  userId,
} from './schema-parts';

const byId = <const S extends v.GenericSchema>(entry: S) => v.record(v.string(), entry);

const clock = v.object({
  mode: v.picklist(['running', 'paused']),
  rate: v.pipe(v.number(), v.minValue(1), v.maxValue(1000)),
  virtualAt: moment,
  realAt: moment,
});

const account = v.object({
  id: accountId,
  name: text,
  ringMs: count,
  agentGraceMs: count,
  defaultMaxChats: count,
});

const skill = v.object({ id: skillId, accountId, name: text, description: text });

const apiKey = v.object({
  keyName: text,
  appKey: text,
  secret: text,
  accessToken: text,
  accessTokenSecret: text,
});
const user = v.object({
  id: userId,
  pid: id<Id<'UserPid'>>(),
  accountId,
  type: v.picklist(userTypes),
  loginName: text,
  email: text,
  nickname: text,
  name: text,
  login: v.variant('method', [
    v.object({ method: v.literal('password'), password: text }),
    v.object({ method: v.literal('api-key'), key: apiKey }),
  ]),
  profiles: v.array(v.picklist(profiles)),
  maxChats: v.union([v.literal('unlimited'), count]),
  skills: v.array(skillId),
  enabled: v.boolean(),
  createdBy: v.nullable(userId),
});

const campaign = v.object({
  id: id<Id<'Campaign'>>(),
  accountId,
  name: text,
  goal: text,
  engagements: v.array(
    v.object({
      id: id<Id<'Engagement'>>(),
      source: v.literal('web'),
      name: text,
      template: text,
      conversationKind: v.picklist(conversationKinds),
      routing: v.variant('kind', [
        v.object({ kind: v.literal('all-skills') }),
        v.object({ kind: v.literal('specific-skill'), skillId }),
      ]),
      buttonText: text,
      window: text,
    }),
  ),
  publishedAt: v.nullable(moment),
});

const bot = v.object({
  id: botId,
  accountId,
  name: text,
  description: text,
  language: text,
  dialogs: v.array(
    v.object({
      id: id<Id<'Dialog'>>(),
      name: text,
      kind: v.picklist(dialogKinds),
      enabled: v.boolean(),
      interactions: v.array(interactionSchema),
    }),
  ),
  integrations: v.array(
    v.object({
      id: id<Id<'Integration'>>(),
      kind: v.picklist(integrationKinds),
      name: text,
      responseVariable: text,
      skillName: text,
      skillId: text,
      message: text,
      customData: v.array(v.object({ key: text, value: text })),
    }),
  ),
});

const part = v.object({ state: v.picklist(['down', 'connecting', 'up', 'failed']), detail: text });
const connector = v.object({
  id: id<Id<'Connector'>>(),
  botId,
  accountId,
  userId,
  role: v.picklist(connectorRoles),
  conversationKind: v.picklist(conversationKinds),
  environment: v.picklist(environments),
  wanted: v.picklist(['never-started', 'running', 'stopped']),
  status: v.picklist(connectorStatuses),
  parts: v.object({ process: part, liveengage: part, 'bot-server': part }),
});

const agent = v.object({ userId, state: v.picklist(agentStates), since: moment, lastAssignedAt: moment });

const timer = v.object({
  dueAt: moment,
  about: v.variant('kind', [
    v.object({ kind: v.literal('ring-expires'), ringId }),
    v.object({ kind: v.literal('agent-gone'), userId }),
    v.object({ kind: v.literal('consumer-gone'), conversationId }),
    v.object({ kind: v.literal('consumer-silent'), conversationId }),
    v.object({ kind: v.literal('consumer-timeout'), conversationId }),
  ]),
});

const lesson = v.object({ stepId: text, enteredAt: moment });

/** What of a world goes into a file: no sockets, no sign-ins, and nothing that follows from the rest. */
export const worldSchema = v.object({
  version: v.literal(worldVersion),
  at: moment,
  clock,
  accounts: byId(account),
  skills: byId(skill),
  users: byId(user),
  campaigns: byId(campaign),
  bots: byId(bot),
  connectors: byId(connector),
  agents: byId(agent),
  consumers: byId(consumer),
  conversations: byId(conversation),
  messages: byId(v.array(message)),
  rings: byId(ring),
  botRuns: byId(botRun),
  timers: byId(timer),
  lessons: byId(lesson),
  order: v.object({
    accounts: v.array(accountId),
    skills: v.array(skillId),
    users: v.array(userId),
    campaigns: v.array(id<Id<'Campaign'>>()),
    bots: v.array(botId),
    connectors: v.array(id<Id<'Connector'>>()),
  }),
});

export type FiledWorld = v.InferOutput<typeof worldSchema>;

/** The same for readers. What is written has this type, so that a noun of the model that the schema misses does not compile. */
export type Filed = Frozen<FiledWorld>;
type Frozen<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null
    ? T
    : { readonly [K in keyof T]: Frozen<T[K]> };
