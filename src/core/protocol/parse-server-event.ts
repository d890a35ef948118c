import { asId, type ConversationId } from '#model/ids';
import type { RichContent } from '#model/rich-content/element';
import { textOfFile } from '#model/rich-content/hosted-file';
import { readHostedFile } from '#model/rich-content/read-hosted-file';
import { textOfCard } from '#model/rich-content/text-of-card';
import { asList, fieldsOf, isObject, asOneOf, asText, wholeNumber, type Json } from './read-json';
import { readAudience } from './parse-event';
import type { ServerEvent } from './server-frames';
import type { ParticipantView } from './views';
import { acceptStatuses, chatStates, participantRoles } from './wire-words';

/** The events of a list, without those that cannot be read. */
export function parseServerEvents(value: unknown, conversationId: ConversationId | null): ServerEvent[] {
  return asList(value).flatMap((one) => parseServerEvent(one, conversationId) ?? []);
}

function parseServerEvent(value: unknown, place: ConversationId | null): ServerEvent | null {
  const fields = fieldsOf(value);
  const id = asText(fields['conversationId']) ?? asText(fields['dialogId']) ?? place;
  const event = parseContent(fields['event']);
  if (id === null || event === null) return null;
  const sequence = wholeNumber(fields['sequence']);
  if (sequence === null && event.type !== 'chat-state') return null;
  return {
    conversationId: asId<ConversationId>(id),
    sequence: event.type === 'chat-state' ? null : sequence,
    at: event.type === 'chat-state' ? null : wholeNumber(fields['serverTimestamp']),
    originator: parseOriginator(fields),
    audience: readAudience(fields),
    event,
    metadata: asList(fields['metadata']).filter(isObject),
  };
}

function parseContent(value: unknown): ServerEvent['event'] | null {
  const event = fieldsOf(value);
  switch (event['type']) {
    case 'ContentEvent': {
      if (event['contentType'] === 'hosted/file') {
        const file = readHostedFile(event['message']);
        return typeof file === 'string' ? null : { type: 'content', text: textOfFile(file), file };
      }
      const text = asText(event['message']);
      return text === null ? null : { type: 'content', text, ...repliesOf(event) };
    }
    case 'RichContentEvent': {
      const card = event['content'] ?? event['message'];
      return isObject(card) ? { type: 'content', text: textOfCard(card), card, ...repliesOf(event) } : null;
    }
    case 'AcceptStatusEvent': {
      const status = asOneOf(acceptStatuses, event['status']);
      const sequences = asList(event['sequenceList']).map(wholeNumber);
      return status && { type: 'accept-status', status, sequences: sequences.filter((one) => one !== null) };
    }
    case 'ChatStateEvent': {
      const state = asOneOf(chatStates, event['chatState']);
      return state && { type: 'chat-state', state };
    }
    default:
      return null;
  }
}

function repliesOf({ quickReplies }: Json): RichContent {
  return isObject(quickReplies) ? { quickReplies } : {};
}

/** Without a role whoever wrote it is taken for the platform. */
function parseOriginator(fields: ReturnType<typeof fieldsOf>): ParticipantView {
  const written = fieldsOf(fields['originatorMetadata']);
  const oldId = asText(fields['originatorId']) ?? '';
  return {
    role: asOneOf(participantRoles, written['role']) ?? 'CONTROLLER',
    oldId,
    pid: asText(fields['originatorPId']) ?? asText(written['id']) ?? oldId,
  };
}
