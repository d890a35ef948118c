import * as v from 'valibot';
import type { Bot } from './bot';
import type { Campaign } from './campaign';
import { dialogKinds, type Dialog } from './dialog';
import {
  botEntries,
  campaignEntries,
  connectorEntries,
  engagementEntries,
  integrationEntries,
  skillEntries,
  userEntries,
} from './entries';
import type { Id } from './ids';
import type { Integration } from './integration';
import { interactionKinds, type Interaction } from './interaction';
import { interactionSchema } from './interaction-schema';
import { limits, times } from './limits';
import { id, judgedByHandlers, text } from './schema-parts';
import {
  storedBot,
  storedCampaign,
  storedConnector,
  storedDialog,
  storedIntegration,
  storedInteraction,
  storedSkill,
  storedUser,
} from './stored';
import type { User } from './user';

/** Shapes only: lengths, duplicates and references are judged by the handlers, which can say it in a sentence. */
const reading = judgedByHandlers;
const anyText = reading.text(0);
const nameOfALesson = text(limits.lessonName);

const skillDraft = v.object({ id: v.nullable(id<Id<'Skill'>>()), ...skillEntries(reading) });
const userDraft = v.object({ id: v.nullable(id<Id<'User'>>()), ...userEntries(reading) });
const engagementDraft = v.object({ id: v.nullable(id<Id<'Engagement'>>()), ...engagementEntries(reading) });
const campaignDraft = v.object({
  id: v.nullable(id<Id<'Campaign'>>()),
  ...campaignEntries(reading, engagementDraft),
});
const integrationDraft = v.object({
  id: v.nullable(id<Id<'Integration'>>()),
  ...integrationEntries(reading),
});
const connectorDraft = v.object({ id: v.nullable(id<Id<'Connector'>>()), ...connectorEntries });

/** Its place among those beside it. */
const at = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Things as they were when they were deleted. */
const user: v.GenericSchema<unknown, User> = storedUser;
const campaign: v.GenericSchema<unknown, Campaign> = storedCampaign;
const bot: v.GenericSchema<unknown, Bot> = storedBot;
const dialog: v.GenericSchema<unknown, Dialog> = storedDialog;
const interaction: v.GenericSchema<unknown, Interaction> = storedInteraction;
const integration: v.GenericSchema<unknown, Integration> = storedIntegration;

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
  command('user.generateKey', { loginName: text(limits.userName) }),
  command('campaign.save', { draft: campaignDraft }),
  command('campaign.publish', { campaignId: id<Id<'Campaign'>>() }),
  command('campaign.delete', { campaignId: id<Id<'Campaign'>>() }),
  command('bot.create', botEntries(reading)),
  command('bot.rename', { botId, name: anyText, description: anyText }),
  command('bot.delete', { botId }),
  command('dialog.create', { botId, name: anyText, kind: v.picklist(dialogKinds) }),
  command('dialog.save', { botId, dialogId, name: anyText, enabled: v.boolean() }),
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
  command('skill.restore', { skill: storedSkill }),
  command('user.restore', { user }),
  command('campaign.restore', { campaign }),
  command('bot.restore', { bot }),
  command('dialog.restore', { botId, dialog, at }),
  command('interaction.restore', { botId, dialogId, interaction, at }),
  command('integration.restore', { botId, integration, at }),
  command('connector.restore', { connector: storedConnector }),
  command('preview.open', { botId }),
  command('preview.say', { botId, text: anyText }),
  command('preview.reset', { botId }),
  /** Signs a user of the sandbox in without typing the password; answers the bearer token. */
  command('user.signIn', { userId: id<Id<'User'>>() }),
  command('clock.set', {
    mode: v.picklist(['running', 'paused']),
    rate: v.pipe(v.number(), v.minValue(1), v.maxValue(1000)),
  }),
  command('clock.advance', { byMs: v.pipe(v.number(), v.minValue(0), v.maxValue(times.longestAdvance)) }),
  command('lesson.enter', { lessonId: nameOfALesson, stepId: nameOfALesson }),
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
