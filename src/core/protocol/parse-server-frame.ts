import { ok, type Result } from '#base/result';
import type { CloseReason } from '#model/conversation';
import { fail, type Failure } from '#model/failure';
import { asId, type ConversationId, type RingId } from '#model/ids';
import { parseServerEvents } from './parse-server-event';
import {
  fieldsOf,
  isObject,
  asList,
  asOneOf,
  parseObject,
  asText,
  wholeNumber,
  type Json,
} from './read-json';
import type { ConversationSummary, Reply, RingSummary, ServerFrame, ServerNotice } from './server-frames';
import type { ParticipantView } from './views';
import { readAvailability, participantRoles } from './wire-words';

/** What a server says, in either dialect; only what is no JSON object fails. [PR12] */
export function parseServerFrame(text: string): Result<ServerFrame, Failure> {
  const frame = parseObject(text);
  if (!frame) return fail('answer-unreadable', { why: 'a frame is one JSON object' });
  if (frame['kind'] === 'resp') {
    return ok({
      kind: 'response',
      reqId: asText(frame['reqId']) ?? '',
      // A missing code counts as success.
      code: wholeNumber(frame['code']) ?? 200,
      reply: parseReply(frame['body']),
    });
  }
  return ok(frame['kind'] === 'notification' ? parseNotice(frame) : { kind: 'other' });
}

function parseReply(body: unknown): Reply {
  if (typeof body === 'string') return { kind: 'text', text: body };
  if (Array.isArray(body)) return { kind: 'events', events: parseServerEvents(body, null) };
  const fields = fieldsOf(body);
  const currentTime = wholeNumber(fields['currentTime']);
  if (currentTime !== null) return { kind: 'clock', currentTime };
  const subscriptionId = asText(fields['subscriptionId']);
  if (subscriptionId !== null) return { kind: 'subscribed', subscriptionId };
  const conversationId = asText(fields['conversationId']);
  if (conversationId !== null)
    return { kind: 'conversation', conversationId: asId<ConversationId>(conversationId) };
  const sequence = wholeNumber(fields['sequence']);
  if (sequence !== null) return { kind: 'published', sequence };
  const userId = asText(fields['userId']);
  if (userId === null) return { kind: 'nothing' };
  const [firstName, lastName] = [asText(fields['firstName']) ?? '', asText(fields['lastName']) ?? ''];
  return { kind: 'profile', userId, firstName, lastName };
}

function parseNotice({ type, body }: Json): ServerNotice {
  const fields = fieldsOf(body);
  const changes = asList(fields['changes']).filter(isObject);
  switch (
    (asText(type) ?? '')
      .replace(/^\./, '')
      .replace(/^ams\./, '')
      .replace(/^aam\./, 'cqm.')
  ) {
    case 'cqm.ExConversationChangeNotification':
      return {
        kind: 'conversations',
        subscriptionId: asText(fields['subscriptionId']) ?? '',
        changes: changes.flatMap((change) => {
          const conversation = parseConversation(fieldsOf(change['result']));
          return conversation ? [{ type: changeType(change), conversation }] : [];
        }),
      };
    case 'ms.MessagingEventNotification': {
      const sent = asText(fields['conversationId']) ?? asText(fields['dialogId']);
      const conversationId = sent === null ? null : asId<ConversationId>(sent);
      return { kind: 'events', conversationId, events: parseServerEvents(changes, conversationId) };
    }
    case 'ms.OnlineEventDistribution':
      return { kind: 'events', conversationId: null, events: parseServerEvents(body, null) };
    case 'routing.RoutingTaskNotification':
      return { kind: 'rings', changes: changes.flatMap(parseTask) };
    case 'routing.AgentStateNotification':
      return { kind: 'agent-states', agents: changes.flatMap(parseAgentState) };
    default:
      return { kind: 'other' };
  }
}

function changeType(change: Json): 'UPSERT' | 'DELETE' {
  return change['type'] === 'DELETE' ? 'DELETE' : 'UPSERT';
}

function parseConversation(result: Json): ConversationSummary | null {
  const details = fieldsOf(result['conversationDetails']);
  const id = asText(result['convId']) ?? asText(details['convId']);
  if (id === null) return null;
  const startedAt = wholeNumber(details['startTs']) ?? 0;
  return {
    id: asId<ConversationId>(id),
    skillId: asText(details['skillId']) ?? '-1',
    participants: parseParticipants(details),
    open: details['state'] !== 'CLOSE',
    closeReason: readCloseReason(details['closeReason']),
    startedAt,
    updatedAt: wholeNumber(details['metaDataLastUpdateTs']) ?? startedAt,
  };
}

/** Consumers get a list, agents two lists per role that belong together by position. */
function parseParticipants({ participants, participantsPId }: Json): ParticipantView[] {
  if (Array.isArray(participants)) {
    return participants.filter(isObject).flatMap((one) => {
      const id = asText(one['id']);
      const role = asOneOf(participantRoles, one['role']);
      return id === null || role === null ? [] : [{ role, oldId: id, pid: id }];
    });
  }
  const [oldIds, pids] = [fieldsOf(participants), fieldsOf(participantsPId)];
  return participantRoles.flatMap((role) =>
    asList(oldIds[role]).flatMap((value, index) => {
      const oldId = asText(value);
      return oldId === null ? [] : [{ role, oldId, pid: asText(asList(pids[role])[index]) ?? oldId }];
    }),
  );
}

const closeReasons = new Map<unknown, CloseReason>([
  ['AGENT', 'agent'],
  ['CONSUMER', 'consumer'],
  ['TIMEOUT', 'timeout'],
  ['SYSTEM', 'system'],
]);

function readCloseReason(value: unknown): CloseReason | null {
  return closeReasons.get(value) ?? null;
}

function parseTask(change: Json): Extract<ServerNotice, { kind: 'rings' }>['changes'] {
  const result = fieldsOf(change['result']);
  const id = asText(result['conversationId']);
  if (id === null) return [];
  const conversationId = asId<ConversationId>(id);
  const rings = asList(result['ringsDetails'])
    .filter(isObject)
    .flatMap((ring) => parseRing(ring, conversationId));
  return [{ type: changeType(change), conversationId, rings }];
}

function parseRing(ring: Json, conversationId: ConversationId): RingSummary[] {
  const id = asText(ring['ringId']);
  const state = asOneOf(['WAITING', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'CANCELLED'], ring['ringState']);
  const expiresAt = wholeNumber(ring['ringExpirationTs']);
  if (id === null || state === null || expiresAt === null) return [];
  return [
    { id: asId<RingId>(id), state, conversationId, skillId: asText(ring['skillId']) ?? '-1', expiresAt },
  ];
}

function parseAgentState(change: Json): Extract<ServerNotice, { kind: 'agent-states' }>['agents'] {
  const result = fieldsOf(change['result']);
  const oldId = asText(result['agentUserId']);
  const state = readAvailability(result['availability']);
  return oldId === null || state === null ? [] : [{ oldId, state }];
}
