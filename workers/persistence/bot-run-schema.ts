import * as v from 'valibot';
import type { EngineStand } from '#model/bot-run';
import { conversationKinds } from '#model/campaign';
import { callRequest } from '#model/call-schema';
import { fileLimits } from '#model/file-types';
import { isJson } from '#model/json';
import { counts, deepestMetadata, lengths, limits, times } from '#model/limits';
import type { Metadata } from '#model/message';
import { nextAction } from '#model/next-action-schema';
import { scriptSites } from '#model/script';
import { logValues, type LogEntry } from '#model/log-entry';
import { cardLimits } from '#model/rich-content/limits';
import { isFields } from '#model/rich-content/reading';
import { hostedFile, richContent } from '#model/rich-content/schema';
import { count, idText, list, moment, shortText, wait } from '#model/schema-parts';
import { variableScopes } from '#model/variable';
import { botId, conversationId, dialogId, integrationId, interactionId, own, userId } from './schema-parts';

const note = shortText(limits.note);

const channel = v.variant('kind', [
  v.object({
    kind: v.literal('conversation'),
    conversationId,
    conversationKind: v.picklist(conversationKinds),
  }),
  v.object({ kind: v.literal('preview') }),
]);

function isMetadata(value: unknown): boolean {
  return isFields(value) && isJson(value, lengths.card, deepestMetadata);
}

const chip = v.object({ title: note, payload: note });
const wantedLine = {
  text: note,
  delayMs: wait(0, times.longestDelay),
  forAgents: v.exactOptional(v.literal(true)),
  silently: v.exactOptional(v.literal(true)),
  metadata: v.exactOptional(list(v.custom<Metadata>(isMetadata, 'metadata of a line'), counts.metadata)),
  ...richContent,
};
const call = v.object({
  kind: v.literal('call'),
  integrationId,
  request: callRequest,
  holes: v.exactOptional(list(v.object({ variable: note, part: note }), counts.variables)),
});
const ask = v.variant('kind', [
  v.object({
    kind: v.literal('transfer'),
    skillId: shortText(limits.escalationMessage),
    skillName: shortText(limits.escalationMessage),
    message: shortText(limits.escalationMessage),
    to: v.exactOptional(userId),
    inSilence: v.exactOptional(v.literal(true)),
  }),
  v.object({ kind: v.literal('breakpoint') }),
  v.object({
    kind: v.literal('script'),
    site: v.picklist(scriptSites),
    then: v.variant('kind', [
      v.object({ kind: v.picklist(['content', 'wait', 'starters', 'taken', 'heard']) }),
      v.object({ kind: v.picklist(['result', 'rules']), result: v.picklist(['success', 'failure']) }),
      v.object({ kind: v.literal('next'), next: nextAction }),
      v.object({
        kind: v.literal('reply'),
        option: v.nullable(chip),
        expressions: list(shortText(limits.pattern), counts.rules),
      }),
    ]),
    held: list(v.object(wantedLine), counts.outbox),
  }),
  v.object({
    kind: v.literal('webhook'),
    request: callRequest,
    patienceMs: v.exactOptional(wait(1, times.longestAnswer)),
    invocation: v.exactOptional(v.object({ failOnError: v.boolean() })),
  }),
  call,
]);

const chain = v.object({
  dialogId: v.nullable(dialogId),
  crossings: count(counts.dialogs),
  played: count(counts.interactions),
});

const waits = v.variant('for', [
  v.object({ for: v.literal('consumer') }),
  v.object({ for: v.literal('answer'), askId: idText, ask, chain }),
]);

const variables = list(
  v.object({
    name: shortText(limits.variableName),
    value: v.pipe(
      v.unknown(),
      v.check((value) => isJson(value, lengths.variable), 'JSON'),
    ),
    scope: v.picklist(variableScopes),
    dialogId: v.nullable(dialogId),
  }),
  counts.variables,
);

export const remembered = v.object({ at: moment, variables });

const passedContext = v.object({
  intent: v.exactOptional(shortText(limits.intentName)),
  text: v.exactOptional(shortText(limits.interactionText)),
});

export const botRun = v.object({
  id: own.botRun,
  botId,
  channel,
  state: v.picklist(['active', 'handed-over', 'ended']),
  stack: list(
    v.object({
      dialogId,
      lastSent: v.nullable(interactionId),
      opening: v.exactOptional(
        list(
          v.object({ name: shortText(limits.intentName), phrase: shortText(limits.phrase) }),
          counts.recognised,
        ),
      ),
    }),
    counts.dialogs,
  ),
  at: v.nullable(interactionId),
  waits,
  escalationFailures: count(),
  heard: v.nullable(shortText(limits.interactionText)),
  payload: v.nullable(shortText(limits.interactionText)),
  chips: list(chip, counts.options),
  listed: v.exactOptional(list(shortText(cardLimits.publishedText), counts.listed)),
  variables,
  fallbacks: v.object({ question: v.nullable(interactionId), count: count() }),
  stepping: v.exactOptional(v.boolean()),
  meant: v.exactOptional(list(shortText(limits.intentName), counts.intents)),
  chosenIntent: v.exactOptional(idText),
  passes: v.exactOptional(passedContext),
  passInstead: v.exactOptional(passedContext),
  broughtIntent: v.exactOptional(shortText(limits.intentName)),
  lastCall: v.nullable(v.object({ statusCode: shortText(10), succeeded: v.boolean() })),
  heardUpTo: v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(1_000_000_000)),
  outbox: list(v.object({ id: idText, ...wantedLine, by: v.exactOptional(interactionId) }), counts.outbox),
  asksFile: v.exactOptional(interactionId),
  uploads: v.exactOptional(
    list(v.object({ askId: idText, by: interactionId, ask: call }), fileLimits.uploadsAtOnce),
  ),
  uploaded: v.exactOptional(
    list(
      v.object({ by: interactionId, result: v.picklist(['success', 'failure']) }),
      fileLimits.uploadsAtOnce,
    ),
  ),
  engine: v.exactOptional(
    v.object({
      asked: v.union([
        v.object({ text: note, file: v.exactOptional(hostedFile) }),
        v.object({ event: note }),
      ]),
      memory: v.custom<EngineStand['memory']>(
        (value) =>
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          isJson(value, lengths.engineMemory),
        'what an engine is told again',
      ),
      again: v.exactOptional(count()),
      escalated: v.exactOptional(v.literal(true)),
    }),
  ),
});

const readers = { text: note, count: count(), interaction: note, dialog: note, integration: note } as const;

/** The table of kinds as a schema; its type is the table's own. */
export const logEntry = v.variant(
  'kind',
  Object.entries(logValues).map(([kind, values]) =>
    v.object({
      at: moment,
      kind: v.literal(kind),
      by: v.exactOptional(interactionId),
      lines: v.exactOptional(list(idText, counts.outbox)),
      rich: v.exactOptional(v.object(richContent)),
      values: v.object(
        Object.fromEntries(
          Object.entries(values).map(([name, type]: [string, keyof typeof readers]) => [name, readers[type]]),
        ),
      ),
    }),
  ),
) as unknown as v.GenericSchema<LogEntry>;
