import { sameName } from '#model/comparable-text';
import type { JsonValue } from '#model/json';
import { limits } from '#model/limits';
import type { ScriptUnderstood } from '#model/script';
import { evaluateOptions } from './evaluate-options';
import { textIn, textsIn } from './given';
import { hoursType } from './hours-type';
import type { BotContextTable } from './table';

/** The samples spell one key in two ways. */
const misspelt: Readonly<Record<string, string>> = { rtSesssionId: 'rtSessionId' };

/** Of an entry: to look for the parts of a long one takes the square of its length. */
const longestHours = 200;

/** What only reads. */
export const reads = {
  getBotVariable: ([name], state) => state.variable(textIn(name, limits.variableName)),
  getCurrentUserMessage: (_, { job }) => job.sees.userMessage,
  getQuickReplyPayload: (_, { job }) => job.sees.quickReplyPayload,
  getButtonPayload: (_, { job }) => job.sees.quickReplyPayload,
  getDialogStarterIntent: (_, { job }) => job.sees.understood.starterIntent,
  getNamedEntities: ([name], { job }) => entitiesOf(job.sees.understood, textIn(name)),
  getDisambiguatedIntentName: (_, { job }) => job.sees.understood.disambiguated?.name ?? '',
  getDisambiguatedIntentId: (_, { job }) => job.sees.understood.disambiguated?.id ?? '',
  getEnvVariable: ([name], { job }) => own(job.sees.environment, textIn(name)) ?? null,
  getChatBotId: (_, { job }) => job.sees.chatBotId,
  getConversationId: (_, { job }) => job.sees.conversationId,
  getLPAccountId: (_, { job }) => job.sees.accountId,
  getUserPlatformId: (_, { job }) => job.sees.userPlatformId,
  getLPEngagementAttribute([given], { job }) {
    const key = textIn(given);
    return own(job.sees.engagement, key) ?? own(job.sees.engagement, own(misspelt, key) ?? '') ?? '';
  },
  getMetadata: ([type], { job }) =>
    job.sees.metadata?.filter(
      (entry) => type === undefined || type === null || isOfType(entry, textIn(type)),
    ) ?? null,
  getHoursType: ([hours, zone], { job }) =>
    hoursType(textsIn(hours, longestHours), textIn(zone) || 'UTC', job.now),
  getUserChannel: (_, { job }) => job.sees.channel,
  getChannel: (_, { job }) => job.sees.channel,
  getLPUserPersonalInfo: (_, { job }) => job.sees.personalInfo,
  getLPCustomerInfo: (_, { job }) => job.sees.customerInfo,
  isApiExecutionSuccessful: (_, { job }) => job.sees.lastCall?.succeeded ?? false,
  getApiStatusCode: (_, { job }) => job.sees.lastCall?.statusCode ?? '',
  getFileCaption: (_, { job }) => job.sees.file?.caption || '__EMPTYTEXT__',
  getFileType: (_, { job }) => job.sees.file?.type ?? '',
  evaluateOptions: ([message, options]) => evaluateOptions(textIn(message), textsIn(options)),
} satisfies BotContextTable;

/** The guest makes objects of them that say their phrase and their data; null for none. */
function entitiesOf({ entities }: ScriptUnderstood, name: string): JsonValue {
  const found = entities.filter((one) => sameName(one.name, name.replace(/^@/, '')));
  return found.length === 0 ? null : found.map(({ phrase, data }) => [phrase, data]);
}

function own(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isOfType(entry: JsonValue, type: string): boolean {
  return typeof entry === 'object' && entry !== null && 'type' in entry && entry.type === type;
}
