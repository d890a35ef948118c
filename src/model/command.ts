import * as v from 'valibot';
import type { Bot } from './bot';
import { conversationKinds, type Campaign } from './campaign';
import { connectorRoles, environments } from './connector';
import { dialogKinds, type Dialog } from './dialog';
import { asId, type Id } from './ids';
import { integrationKinds, type Integration } from './integration';
import { interactionKinds, type Interaction } from './interaction';
import { profiles, userTypes, type User } from './user';

/** Shapes only: lengths, duplicates and references are judged by the handlers, which can say it in a sentence. */
const id = <I extends Id<string>>() => v.pipe(v.string(), v.maxLength(200), v.transform(asId<I>));
const text = v.pipe(v.string(), v.maxLength(2_000_000));
const texts = v.array(text);

const nextAction = v.variant('kind', [
  v.object({ kind: v.picklist(['next', 'current', 'end', 'close-conversation']) }),
  v.object({ kind: v.literal('interaction'), interactionId: id<Id<'Interaction'>>() }),
  v.object({ kind: v.literal('dialog'), dialogId: id<Id<'Dialog'>>() }),
]);

const condition = v.variant('kind', [
  v.object({ kind: v.literal('always') }),
  v.object({ kind: v.literal('pattern'), patterns: texts, excludeKeywords: texts }),
  v.object({ kind: v.literal('exact'), value: text }),
  v.object({ kind: v.literal('no-match'), message: text }),
  v.object({ kind: v.literal('integration-result'), result: v.picklist(['success', 'failure']) }),
]);

const rules = v.array(v.object({ id: text, name: text, condition, next: nextAction }));
const common = {
  id: id<Id<'Interaction'>>(),
  name: text,
  enabled: v.boolean(),
  delayMs: v.number(),
  next: nextAction,
};
export const interactionSchema = v.variant('kind', [
  v.object({
    kind: v.literal('user-says'),
    ...common,
    sample: text,
    patterns: texts,
    excludeKeywords: texts,
  }),
  v.object({ kind: v.literal('text'), ...common, text }),
  v.object({ kind: v.literal('text-question'), ...common, text, fallback: text, rules }),
  v.object({
    kind: v.literal('integration'),
    ...common,
    integrationId: v.nullable(id<Id<'Integration'>>()),
    rules,
  }),
]);

const login = v.variant('method', [
  v.object({ method: v.literal('password'), password: text }),
  v.object({
    method: v.literal('api-key'),
    key: v.object({ keyName: text, appKey: text, secret: text, accessToken: text, accessTokenSecret: text }),
  }),
]);

const skillDraft = v.object({
  id: v.nullable(id<Id<'Skill'>>()),
  accountId: id<Id<'Account'>>(),
  name: text,
  description: text,
});

const userDraft = v.object({
  id: v.nullable(id<Id<'User'>>()),
  accountId: id<Id<'Account'>>(),
  type: v.picklist(userTypes),
  loginName: text,
  email: text,
  nickname: text,
  name: text,
  login,
  profiles: v.array(v.picklist(profiles)),
  maxChats: v.union([
    v.literal('unlimited'),
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  ]),
  skills: v.array(id<Id<'Skill'>>()),
  enabled: v.boolean(),
});

const engagementDraft = v.object({
  id: v.nullable(id<Id<'Engagement'>>()),
  source: v.literal('web'),
  name: text,
  template: text,
  conversationKind: v.picklist(conversationKinds),
  routing: v.variant('kind', [
    v.object({ kind: v.literal('all-skills') }),
    v.object({ kind: v.literal('specific-skill'), skillId: id<Id<'Skill'>>() }),
  ]),
  buttonText: text,
  window: text,
});

const campaignDraft = v.object({
  id: v.nullable(id<Id<'Campaign'>>()),
  accountId: id<Id<'Account'>>(),
  name: text,
  goal: text,
  engagements: v.array(engagementDraft),
});

const integrationDraft = v.object({
  id: v.nullable(id<Id<'Integration'>>()),
  kind: v.picklist(integrationKinds),
  name: text,
  responseVariable: text,
  skillName: text,
  skillId: text,
  message: text,
  customData: v.array(v.object({ key: text, value: text })),
});

const connectorDraft = v.object({
  id: v.nullable(id<Id<'Connector'>>()),
  botId: id<Id<'Bot'>>(),
  accountId: id<Id<'Account'>>(),
  userId: id<Id<'User'>>(),
  role: v.picklist(connectorRoles),
  conversationKind: v.picklist(conversationKinds),
  environment: v.picklist(environments),
});

/** Things as they were when they were deleted. */
const interaction: v.GenericSchema<unknown, Interaction> = interactionSchema;
const dialog: v.GenericSchema<unknown, Dialog> = v.object({
  id: id<Id<'Dialog'>>(),
  name: text,
  kind: v.picklist(dialogKinds),
  enabled: v.boolean(),
  interactions: v.array(interactionSchema),
});
const integration: v.GenericSchema<unknown, Integration> = v.object({
  ...integrationDraft.entries,
  id: id<Id<'Integration'>>(),
});
const bot: v.GenericSchema<unknown, Bot> = v.object({
  id: id<Id<'Bot'>>(),
  accountId: id<Id<'Account'>>(),
  name: text,
  description: text,
  language: text,
  dialogs: v.array(dialog),
  integrations: v.array(integration),
});
const skill = v.object({ ...skillDraft.entries, id: id<Id<'Skill'>>() });
const user: v.GenericSchema<unknown, User> = v.object({
  ...userDraft.entries,
  id: id<Id<'User'>>(),
  pid: id<Id<'UserPid'>>(),
  createdBy: v.nullable(id<Id<'User'>>()),
});
const connector = v.object({ ...connectorDraft.entries, id: id<Id<'Connector'>>() });
const campaign: v.GenericSchema<unknown, Campaign> = v.object({
  ...campaignDraft.entries,
  id: id<Id<'Campaign'>>(),
  engagements: v.array(v.object({ ...engagementDraft.entries, id: id<Id<'Engagement'>>() })),
  publishedAt: v.nullable(v.number()),
});
/** Its place among those beside it. */
const at = v.pipe(v.number(), v.integer(), v.minValue(0));

const botId = id<Id<'Bot'>>();
const dialogId = id<Id<'Dialog'>>();
const interactionId = id<Id<'Interaction'>>();
const command = <const T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.object({ type: v.literal(type), ...entries });

/** Everything an operator can ask of the engine. Drafts carry `id: null` for something new. */
const commands = [
  command('skill.save', { draft: skillDraft }),
  command('skill.delete', { skillId: id<Id<'Skill'>>() }),
  command('user.save', { draft: userDraft }),
  command('user.delete', { userId: id<Id<'User'>>() }),
  command('user.generateKey', { loginName: text }),
  command('campaign.save', { draft: campaignDraft }),
  command('campaign.publish', { campaignId: id<Id<'Campaign'>>() }),
  command('campaign.delete', { campaignId: id<Id<'Campaign'>>() }),
  command('bot.create', { accountId: id<Id<'Account'>>(), name: text, description: text }),
  command('bot.rename', { botId, name: text, description: text }),
  command('bot.delete', { botId }),
  command('dialog.create', { botId, name: text, kind: v.picklist(dialogKinds) }),
  command('dialog.save', { botId, dialogId, name: text, enabled: v.boolean() }),
  command('dialog.delete', { botId, dialogId }),
  command('interaction.add', {
    botId,
    dialogId,
    kind: v.picklist(interactionKinds),
    after: v.nullable(interactionId),
  }),
  command('interaction.save', { botId, dialogId, interaction: interactionSchema }),
  command('interaction.move', { botId, dialogId, interactionId, by: v.picklist([-1, 1]) }),
  command('interaction.delete', { botId, dialogId, interactionId }),
  command('integration.save', { botId, draft: integrationDraft }),
  command('integration.delete', { botId, integrationId: id<Id<'Integration'>>() }),
  command('connector.save', { draft: connectorDraft }),
  command('connector.start', { connectorId: id<Id<'Connector'>>() }),
  command('connector.stop', { connectorId: id<Id<'Connector'>>() }),
  command('connector.delete', { connectorId: id<Id<'Connector'>>() }),
  command('skill.restore', { skill }),
  command('user.restore', { user }),
  command('campaign.restore', { campaign }),
  command('bot.restore', { bot }),
  command('dialog.restore', { botId, dialog, at }),
  command('interaction.restore', { botId, dialogId, interaction, at }),
  command('integration.restore', { botId, integration, at }),
  command('connector.restore', { connector }),
  command('preview.open', { botId }),
  command('preview.say', { botId, text }),
  command('preview.reset', { botId }),
  /** Signs a user of the sandbox in without typing the password; answers the bearer token. */
  command('user.signIn', { userId: id<Id<'User'>>() }),
  command('clock.set', {
    mode: v.picklist(['running', 'paused']),
    rate: v.pipe(v.number(), v.minValue(1), v.maxValue(1000)),
  }),
  command('clock.advance', { byMs: v.pipe(v.number(), v.minValue(0), v.maxValue(31_536_000_000)) }),
  command('lesson.enter', { lessonId: text, stepId: text }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type CommandType = Command['type'];

const anyCommand: v.GenericSchema<unknown, Command> = v.variant('type', commands);
const schemaOf = new Map<unknown, v.GenericSchema<unknown, Command>>(
  commands.map((schema) => [schema.entries.type.literal, schema]),
);

/** Reads a command from outside. By its type at once: trying one after the other costs more than carrying most of them out. */
export const commandSchema = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'type' in input
    ? (schemaOf.get(input.type) ?? anyCommand)
    : anyCommand,
);

export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
export type SkillDraft = v.InferOutput<typeof skillDraft>;
export type UserDraft = v.InferOutput<typeof userDraft>;
export type CampaignDraft = v.InferOutput<typeof campaignDraft>;
export type EngagementDraft = v.InferOutput<typeof engagementDraft>;
export type IntegrationDraft = v.InferOutput<typeof integrationDraft>;
export type ConnectorDraft = v.InferOutput<typeof connectorDraft>;
