import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import type { StoredEvent } from '#model/message';
import { textOfFile } from '#model/rich-content/hosted-file';
import { problemOfCard, problemOfReplies } from '#model/rich-content/problem-of';
import { readHostedFile } from '#model/rich-content/read-hosted-file';
import { textOfCard } from '#model/rich-content/text-of-card';
import { messageLimit } from './limits';
import { malformed } from './parse-id';
import { isObject, asList, asOneOf, asText, wholeNumber, type Json } from './read-json';
import type { Request } from './requests';
import { acceptStatuses, chatStates } from './wire-words';

type PublishedEvent = Extract<Request, { name: 'publish-event' }>['event'];

/** What a client publishes. [PR5] */
export function parseEvent(value: unknown): Result<PublishedEvent, Failure> {
  if (!isObject(value)) return malformed('event is missing');
  switch (value['type']) {
    case 'ContentEvent':
      return parseContent(value);
    case 'RichContentEvent':
      return parseCard(value);
    case 'AcceptStatusEvent':
      return parseAcceptStatus(value);
    case 'ChatStateEvent': {
      const state = asOneOf(chatStates, value['chatState']);
      return state === null ? malformed('chatState is unknown') : ok({ type: 'chat-state', state });
    }
    default:
      return malformed('this type of event is not served');
  }
}

type Content = Extract<StoredEvent, { type: 'content' }>;

function parseContent({ contentType, message, quickReplies }: Json): Result<Content, Failure> {
  if (contentType === 'hosted/file') return parseFile(message);
  if ((contentType ?? 'text/plain') !== 'text/plain')
    return malformed('only text/plain and hosted/file are served');
  const text = asText(message);
  if (text === null || text === '') return malformed('message is missing');
  if (text.length > messageLimit) {
    return fail('text-too-long', { what: 'A message', limit: messageLimit, length: text.length }, 'message');
  }
  return withReplies({ type: 'content', text }, quickReplies);
}

function parseFile(message: unknown): Result<Content, Failure> {
  const file = readHostedFile(message);
  return typeof file === 'string'
    ? malformed(file)
    : ok({ type: 'content', text: textOfFile(file).slice(0, messageLimit), file });
}

/** Every client writes `content`; the published schema says `message`. */
function parseCard({ content, message, quickReplies }: Json): Result<Content, Failure> {
  const card = content ?? message;
  if (!isObject(card)) return malformed('content is missing');
  const problem = problemOfCard(card);
  if (problem !== null) return malformed(problem);
  const text = textOfCard(card).slice(0, messageLimit);
  return withReplies({ type: 'content', text, card }, quickReplies);
}

function withReplies(content: Content, quickReplies: unknown): Result<Content, Failure> {
  if (quickReplies === undefined || quickReplies === null) return ok(content);
  if (!isObject(quickReplies)) return malformed('quickReplies is no object');
  const problem = problemOfReplies(quickReplies);
  return problem === null ? ok({ ...content, quickReplies }) : malformed(problem);
}

function parseAcceptStatus({ status, sequenceList }: Json): Result<StoredEvent, Failure> {
  const known = asOneOf(acceptStatuses, status);
  if (known === null) return malformed('status is unknown');
  const sequences = asList(sequenceList).map(wholeNumber);
  const whole = sequences.filter((one) => one !== null && one >= 0);
  if (whole.length === 0 || whole.length < sequences.length)
    return malformed('sequenceList is no list of sequences');
  return ok({ type: 'accept-status', status: known, sequences: whole.filter((one) => one !== null) });
}

/** `dialogId` alone must be enough; the main dialog carries the conversation's id. */
export const conversationKeys = ['dialogId', 'conversationId'] as const;

export function readAudience(body: Json): 'all' | 'agents-and-managers' {
  return body['messageAudience'] === 'AGENTS_AND_MANAGERS' ? 'agents-and-managers' : 'all';
}
