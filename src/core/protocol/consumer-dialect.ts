import { unreachable } from '#base/unreachable';
import type { Failure } from '#model/failure';
import { writeFrame } from './frames';
import type { RequestName } from './requests';
import type { RequestAnswer, ConversationView, EventView, Notice } from './views';
import { writeFailure, writeProfile, writeResponse, writeText } from './write-answer';
import { writeConversation } from './write-conversation';
import { writeEvent } from './write-event';

/** As consumers' clients (v3) expect it. */
export function answer(reqId: string, requestName: RequestName, answer: RequestAnswer): string {
  if (answer.kind === 'done') return writeText(reqId, answer.code, answer.text);
  const [type, body] = shape(requestName, answer);
  return writeResponse(reqId, 200, type, body);
}

export function failureAnswer(reqId: string, _requestName: RequestName | null, failure: Failure): string {
  return writeFailure(reqId, failure);
}

export function notice(notice: Notice): string[] {
  return frames(notice).map(([type, body]) => writeFrame({ kind: 'notification', type, body }));
}

function shape(
  requestName: RequestName,
  answer: Exclude<RequestAnswer, { kind: 'done' }>,
): [type: string, body: unknown] {
  switch (answer.kind) {
    case 'clock':
      return ['.GetClock$Response', { currentTime: answer.currentTime }];
    case 'subscribed':
      return requestName === 'subscribe-messages'
        ? ['GenericSubscribeResponse', {}]
        : ['cqm.SubscribeExConversationsResponse', { subscriptionId: answer.subscriptionId }];
    case 'conversation':
      return ['cm.RequestConversationResponse', { conversationId: answer.conversationId }];
    case 'published':
      return ['ms.PublishEventResponse', { sequence: answer.sequence }];
    case 'events':
      return ['ms.QueryMessagesResponse', answer.events.filter(isForConsumers).map(consumerEvent)];
    case 'profile':
      return ['userprofile.GetUserProfile$Response', writeProfile(answer.profile)];
    default:
      return unreachable(answer);
  }
}

/** Type and body of each frame; offers and agents' states are none of a consumer's business. */
function frames(notice: Notice): [type: string, body: object][] {
  switch (notice.kind) {
    case 'conversations': {
      const changes = notice.changes.map(({ type, view }) => ({ type, result: consumerConversation(view) }));
      return [['cqm.ExConversationChangeNotification', { subscriptionId: notice.subscriptionId, changes }]];
    }
    case 'events': {
      const { conversationId, events } = notice;
      const changes = events.filter(isForConsumers).map(consumerEvent);
      return [['ms.MessagingEventNotification', { conversationId, dialogId: conversationId, changes }]];
    }
    case 'rings':
    case 'agent-state':
      return [];
    default:
      return unreachable(notice);
  }
}

/** The engine does not send what is for agents and managers; should it ever, it ends here. [PR11] */
function isForConsumers({ body }: EventView): boolean {
  return body.kind === 'chat-state' || body.message.audience === 'all';
}

function consumerEvent(view: EventView): object {
  return { originatorId: view.originator.pid, ...writeEvent(view) };
}

function consumerConversation(view: ConversationView): object {
  const { lastContent } = view;
  return writeConversation(view, {
    idOf: ({ pid }) => pid,
    participants: view.participants.map(({ pid, role }) => ({ id: pid, role })),
    lastContent: lastContent && isForConsumers(lastContent) ? consumerEvent(lastContent) : null,
  });
}
