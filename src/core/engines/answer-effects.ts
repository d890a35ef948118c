import { isBlank } from '#model/comparable-text';
import { isJson } from '#model/json';
import { deepestMetadata, lengths, times } from '#model/limits';
import { problemOfCard, problemOfReplies } from '#model/rich-content/problem-of';
import { isFields, type Fields } from '#model/rich-content/reading';
import { doAction, isAction } from './actions';
import {
  misread,
  type EngineAdapter,
  type EngineAnswer,
  type EngineErrorName,
  type EngineMessage,
  type EngineReading,
} from './answer';
import { customEndpoint } from './custom-endpoint';
import { dialogflowV1 } from './dialogflow-v1';
import { dialogflowV2 } from './dialogflow-v2';
import { logged, type Effect, type EngineSeat } from './effects';
import { functions } from './functions';
import { lex } from './lex';
import { parseText, whyUnread } from './read-element';
import { escalate, passToDefault } from './setup-escalation';
import type { EngineName } from '#model/ai/engine-names';
import { watson } from './watson';

/** Every engine there is: a line an engine. */
export const adapters = {
  watson,
  'dialogflow-v1': dialogflowV1,
  'dialogflow-v2': dialogflowV2,
  lex,
  functions,
  'custom-endpoint': customEndpoint,
} satisfies Record<EngineName, EngineAdapter>;

const serviceErrors: ReadonlySet<string> = new Set(
  Object.values(adapters).map(({ queryError }) => queryError),
);

/** Whether an error says that an engine's service has not answered, and not that its answer is odd. */
export const isServiceError = (error: string) => serviceErrors.has(error);

/** What one call came back with. */
export interface EngineReply {
  readonly engine: EngineName;
  /** Of HTTP. */
  readonly status: number;
  readonly body: string;
}

/** What the conversation gets of it, in order: messages, then one action, or Setup Escalation. */
export function answerEffects(reply: EngineReply, seat: EngineSeat): Effect[] {
  const reading = readReply(reply);
  if (!reading.ok) return escalate(seat, reading.error, reading.why);
  const { answer } = reading;
  const notes = answer.notes.map(logged);
  if (answer.askAgain !== undefined) return [...fewLogs(notes), { askAgain: answer.askAgain }];
  const { said, then } = verified(answer, seat);
  return [...fewLogs([...notes, ...said]), ...then];
}

/** So much of what is odd in one answer is read by somebody. */
const mostLogs = 20;

function fewLogs(effects: readonly Effect[]): Effect[] {
  const left = effects.filter((effect) => 'log' in effect).slice(mostLogs);
  if (left.length === 0) return [...effects];
  const isLeft = new Set<Effect>(left);
  return [
    ...effects.filter((effect) => !isLeft.has(effect)),
    { log: `So much is odd in this answer, and ${left.length} more.` },
  ];
}

function readReply({ engine, status, body }: EngineReply): EngineReading {
  const adapter: EngineAdapter = adapters[engine];
  const json = parseText(body);
  const answer = isFields(json) ? json : null;
  if (status < 200 || status > 299) {
    const meant = answer && adapter.readRefusal?.(answer);
    return (
      meant ?? misread(adapter.queryError, `The engine answered with the status ${status}${sayingOf(answer)}`)
    );
  }
  return answer ? adapter.read(answer) : misread(adapter.malformed, whyUnread(body));
}

/** What a refusal says of itself, where vendors put it. [AE218] */
function sayingOf(answer: Fields | null): string {
  const { message, error } = answer ?? {};
  const saying = [message, error, isFields(error) && error.message].find(isText);
  return saying === undefined ? '' : `: “${saying}”`;
}

const isText = (one: unknown): one is string => typeof one === 'string' && !isBlank(one);

/** What is said, and what follows from it: the action, or Setup Escalation. */
interface Verified {
  readonly said: readonly Effect[];
  readonly then: readonly Effect[];
}

function verified({ messages, actions, leaves }: EngineAnswer, seat: EngineSeat): Verified {
  const [action, ...more] = actions.filter(isAction);
  const unknown = actions.filter((one) => !isAction(one)).map(({ name }) => name);
  const refused = (error: EngineErrorName, why: string, said: readonly Effect[] = []) => ({
    said,
    then: escalate(seat, error, why),
  });
  if (messages.length === 0 && !action && !leaves)
    return unknown.length === 0
      ? refused(
          'pipes.verify-ai-response.missing-action-and-messages',
          'The answer has neither a message nor an action',
        )
      : refused(
          'pipes.verify-ai-response.no-messages-and-not-supported-action',
          `There is no action ${unknown.join(', ')}`,
        );
  if (seat.channel === 'chat' && messages.some(({ kind }) => kind === 'quick-replies'))
    return refused(
      'pipes.verify-ai-response.quick-replies-not-supported',
      'Quick replies are for messaging alone: a chat cannot show them',
    );
  const said: Effect[] = unknown.map((name) => logged(`There is no action ${name}: it is ignored.`));
  for (const message of messages) {
    const problem = problemOf(message);
    if (problem !== null) return refused(`connector.${seat.channel}.send-message`, problem, said);
    said.push(...sent(message, seat));
  }
  const leftOut = leaves && action ? [action, ...more] : more;
  if (leftOut.length > 0)
    said.push(logged(`An answer has one action: ${leftOut.map(({ name }) => name).join(', ')} is left out.`));
  if (leaves) return { said, then: passToDefault(seat) };
  return { said, then: action ? doAction(action, seat, messages.length === 0) : [] };
}

function problemOf(message: EngineMessage): string | null {
  const problem = problemOfParts(message);
  return problem === null && roomFor(message) < 0
    ? `What is shown is longer than ${lengths.besideText} characters`
    : problem;
}

function problemOfParts(message: EngineMessage): string | null {
  if (message.kind === 'card') return problemOfCard(message.card);
  if (message.kind !== 'quick-replies') return null;
  if (isBlank(message.text)) return 'Quick replies stand below a text, and there is none';
  return problemOfReplies(message.quickReplies);
}

/** Characters that are left of a line for its metadata. [AE210] */
function roomFor(message: EngineMessage): number {
  if (message.kind === 'card') return lengths.besideText - JSON.stringify(message.card).length;
  if (message.kind !== 'quick-replies') return lengths.besideText;
  return lengths.besideText - JSON.stringify(message.quickReplies).length;
}

function sent(message: EngineMessage, { channel }: EngineSeat): Effect[] {
  if (message.encoded !== undefined && (channel === 'chat' || !isEncoded(message.encoded)))
    return [{ log: 'encodedMetadata is at most 5 kB of Base64, in messaging: the message is dropped.' }];
  const { metadata } = message;
  if (metadata && !isJson(metadata, roomFor(message), deepestMetadata + 1))
    return [{ log: 'Its metadata is more than a line carries: it is left out.' }, shown(message, {})];
  return [shown(message, metadata && { metadata })];
}

function shown(message: EngineMessage, extras: Pick<EngineMessage, 'metadata'> | undefined): Effect {
  switch (message.kind) {
    case 'say':
      return { say: message.text, ...(message.audience && { audience: message.audience }), ...extras };
    case 'card':
      return { card: message.card, ...extras };
    case 'quick-replies':
      return { quickReplies: message.quickReplies, say: message.text, ...extras };
    case 'pause':
      return { pause: wholeMs(message.ms), typing: message.typing };
  }
}

/** Vendors give any number: a line waits for whole milliseconds, no longer than any line does, and not before it is sent. */
function wholeMs(ms: number): number {
  return Math.min(Math.max(0, Math.round(ms)), times.longestDelay);
}

const isEncoded = (value: unknown) =>
  typeof value === 'string' &&
  value.length <= 5120 &&
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value);
