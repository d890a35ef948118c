import { problemOfCard, problemOfReplies } from '#model/rich-content/problem-of';
import { isFields } from '#model/rich-content/reading';
import { doAction, isAction } from './actions';
import {
  misread,
  type EngineAdapter,
  type EngineAnswer,
  type EngineMessage,
  type EngineReading,
} from './answer';
import { customEndpoint } from './custom-endpoint';
import { dialogflowV1 } from './dialogflow-v1';
import { dialogflowV2 } from './dialogflow-v2';
import type { Effect, EngineSeat } from './effects';
import { functions } from './functions';
import { lex } from './lex';
import { parseText } from './read-element';
import { escalate } from './setup-escalation';
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
  const notes = answer.notes.map((log) => ({ log }));
  return [
    ...notes,
    ...(answer.askAgain === undefined ? verified(answer, seat) : [{ askAgain: answer.askAgain }]),
  ];
}

function readReply({ engine, status, body }: EngineReply): EngineReading {
  const adapter: EngineAdapter = adapters[engine];
  const json = parseText(body);
  const answer = isFields(json) ? json : null;
  if (status < 200 || status > 299) {
    const meant = answer && adapter.readRefusal?.(answer);
    return meant ?? misread(adapter.queryError, `The engine answered with the status ${status}`);
  }
  return answer
    ? adapter.read(answer)
    : misread(adapter.malformed, 'The answer is no JSON object that can be read');
}

function verified({ messages, actions }: EngineAnswer, seat: EngineSeat): Effect[] {
  const [action, ...more] = actions.filter(isAction);
  const unknown = actions.filter((one) => !isAction(one)).map(({ name }) => name);
  if (messages.length === 0 && !action)
    return unknown.length === 0
      ? escalate(
          seat,
          'pipes.verify-ai-response.missing-action-and-messages',
          'The answer has neither a message nor an action',
        )
      : escalate(
          seat,
          'pipes.verify-ai-response.no-messages-and-not-supported-action',
          `There is no action ${unknown.join(', ')}`,
        );
  if (seat.channel === 'chat' && messages.some(({ kind }) => kind === 'quick-replies'))
    return escalate(
      seat,
      'pipes.verify-ai-response.quick-replies-not-supported',
      'Quick replies are for messaging',
    );
  const effects: Effect[] = unknown.map((name) => ({ log: `There is no action ${name}: it is ignored.` }));
  for (const message of messages) {
    const problem = problemOf(message);
    if (problem !== null)
      return [...effects, ...escalate(seat, `connector.${seat.channel}.send-message`, problem)];
    effects.push(...sent(message, seat));
  }
  if (more.length > 0)
    effects.push({
      log: `An answer has one action: ${more.map(({ name }) => name).join(', ')} is left out.`,
    });
  return action ? [...effects, ...doAction(action, seat)] : effects;
}

function problemOf(message: EngineMessage): string | null {
  if (message.kind === 'card') return problemOfCard(message.card);
  return message.kind === 'quick-replies' ? problemOfReplies(message.quickReplies) : null;
}

function sent(message: EngineMessage, { channel }: EngineSeat): Effect[] {
  if (message.encoded !== undefined && (channel === 'chat' || !isEncoded(message.encoded)))
    return [{ log: 'encodedMetadata is at most 5 kB of Base64, in messaging: the message is dropped.' }];
  const extras = message.metadata && { metadata: message.metadata };
  switch (message.kind) {
    case 'say':
      return [{ say: message.text, ...(message.audience && { audience: message.audience }), ...extras }];
    case 'card':
      return [{ card: message.card, ...extras }];
    case 'quick-replies':
      return [{ quickReplies: message.quickReplies, say: message.text, ...extras }];
    case 'pause':
      return [{ pause: wholeMs(message.ms), typing: message.typing }];
  }
}

const longestPauseMs = 3_600_000;

/** Vendors give any number: a line waits for whole milliseconds, and not before it is sent. */
function wholeMs(ms: number): number {
  return Math.min(Math.max(0, Math.round(ms)), longestPauseMs);
}

const isEncoded = (value: unknown) =>
  typeof value === 'string' &&
  value.length <= 5120 &&
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value);
