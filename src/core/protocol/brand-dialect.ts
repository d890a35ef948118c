import { unreachable } from '#base/unreachable';
import type { Failure } from '#model/failure';
import { writeFrame } from './frames';
import type { RequestName } from './requests';
import type { RequestAnswer, ConversationView, EventView, Notice, RingView } from './views';
import { availabilityOf } from './wire-words';
import { writeFailure, writeProfile, writeResponse, writeText } from './write-answer';
import { byRole, writeConversation } from './write-conversation';
import { writeEvent } from './write-event';

type WithType = Exclude<RequestAnswer, { kind: 'done' }>;

/** As agents' and bots' clients (v2, v2.1) expect it. */
export function answer(reqId: string, requestName: RequestName, answer: RequestAnswer): string {
  if (answer.kind === 'done') return writeText(reqId, answer.code, answer.text);
  return writeResponse(reqId, 200, answerType(requestName, answer.kind), answerBody(answer));
}

export function failureAnswer(reqId: string, _requestName: RequestName | null, failure: Failure): string {
  return writeFailure(reqId, failure);
}

export function notice(notice: Notice): string[] {
  return frames(notice).map(([type, body]) => writeFrame({ kind: 'notification', type, body }));
}

function answerType(requestName: RequestName, kind: WithType['kind']): string {
  switch (kind) {
    case 'clock':
      return '.GetClock$Response';
    case 'subscribed':
      return requestName === 'subscribe-conversations'
        ? '.ams.aam.SubscribeExConversations$Response'
        : '.ams.GenericSubscribe$Response';
    case 'conversation':
      return '.ams.cm.RequestConversation$Response';
    case 'published':
      return '.ams.ms.PublishEvent$Response';
    case 'events':
      return '.ams.ms.QueryMessages$Response';
    case 'profile':
      return '.ams.userprofile.GetUserProfile$Response';
    default:
      return unreachable(kind);
  }
}

function answerBody(answer: WithType): unknown {
  switch (answer.kind) {
    case 'clock':
      return { currentTime: answer.currentTime };
    case 'subscribed':
      return { subscriptionId: answer.subscriptionId };
    case 'conversation':
      return { conversationId: answer.conversationId };
    case 'published':
      return { sequence: answer.sequence };
    case 'events':
      return answer.events.map(brandEvent);
    case 'profile':
      return writeProfile(answer.profile);
    default:
      return unreachable(answer);
  }
}

/** Type and body of each frame. */
function frames(notice: Notice): [type: string, body: object][] {
  switch (notice.kind) {
    case 'conversations': {
      const changes = notice.changes.map(({ type, view }) => ({ type, result: brandConversation(view) }));
      return [
        ['.ams.aam.ExConversationChangeNotification', { subscriptionId: notice.subscriptionId, changes }],
      ];
    }
    case 'events':
      return notice.events.map((event) => ['.ams.ms.OnlineEventDistribution', brandEvent(event)]);
    case 'rings': {
      const changes = notice.changes.map(({ type, ring }) => ({
        type,
        result: task(ring, type === 'DELETE'),
      }));
      return [['.ams.routing.RoutingTaskNotification', { subscriptionId: notice.subscriptionId, changes }]];
    }
    case 'agent-state': {
      const { subscriptionId, accountId, userId, state } = notice;
      const result = {
        channels: ['MESSAGING'],
        agentUserId: `${accountId}.${userId}`,
        availability: availabilityOf[state],
        description: '',
      };
      return [
        ['.ams.routing.AgentStateNotification', { subscriptionId, changes: [{ type: 'UPSERT', result }] }],
      ];
    }
    default:
      return unreachable(notice);
  }
}

function brandEvent(view: EventView): object {
  const { oldId, pid } = view.originator;
  return { originatorId: oldId, originatorPId: pid, ...writeEvent(view) };
}

function brandConversation(view: ConversationView): object {
  return writeConversation(view, {
    idOf: ({ oldId }) => oldId,
    participants: byRole(view.participants, ({ oldId }) => oldId),
    lastContent: view.lastContent && brandEvent(view.lastContent),
  });
}

/** The queue's order on the wire is when an answer is due; where none is, an hour after the offer. */
const weightMs = 3_600_000;

function task(ring: RingView, gone: boolean): object {
  const { conversationId, consumerId, skillId, accountId: brandId } = ring;
  const offer = {
    ringId: ring.id,
    ringState: ring.state,
    ringExpiration: ring.expiresAt - ring.offeredAt,
    ringExpirationTs: ring.expiresAt,
    weight: ring.answerDueAt ?? ring.offeredAt + weightMs,
    convId: conversationId,
    consumerId,
    skillId,
    brandId,
  };
  return {
    routingTaskId: conversationId,
    taskCompleted: ring.state === 'ACCEPTED',
    conversationId,
    consumerId,
    skillId,
    brandId,
    // Also on DELETE, where it is empty: clients walk through it unasked.
    ringsDetails: gone ? [] : [offer],
  };
}
