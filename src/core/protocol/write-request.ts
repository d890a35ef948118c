import { unreachable } from '#base/unreachable';
import { writeFrame, type Side } from './frames';
import { writeRequestName } from './request-names';
import type { FieldChange, Request, RequestFrame } from './requests';
import { availabilityOf } from './wire-words';
import { writeStoredEvent } from './write-stored-event';

/** A request as clients of this socket send it; `parseRequest` reads it back. [PR7] */
export function writeRequest(side: Side, { reqId, request, metadata }: RequestFrame): string {
  return writeFrame({
    kind: 'req',
    id: reqId,
    type: writeRequestName(side, request.name),
    body: writeBody(request),
    ...(request.name === 'init-connection' && { headers: consumerHeaders(request.jwt) }),
    ...(metadata.length > 0 && { metadata }),
  });
}

function consumerHeaders(jwt: string): object[] {
  return [
    { type: '.ams.headers.ClientProperties', deviceFamily: 'DESKTOP', integration: 'WEB_SDK', features: [] },
    { type: '.ams.headers.ConsumerAuthentication', jwt },
  ];
}

function writeBody(request: Request): object {
  switch (request.name) {
    case 'init-connection':
    case 'get-clock':
    case 'subscribe-agent-state':
      return {};
    case 'subscribe-conversations':
      return { convState: request.states, ...(request.agents && { agentIds: request.agents }) };
    case 'unsubscribe-conversations':
      return { subscriptionId: request.subscriptionId };
    case 'request-conversation':
      return {
        channelType: 'MESSAGING',
        skillId: request.skillId ?? '-1',
        ...(request.campaign && { campaignInfo: request.campaign }),
      };
    case 'publish-event':
      return {
        dialogId: request.conversationId,
        conversationId: request.conversationId,
        event: writePublished(request.event),
        ...(request.audience === 'agents-and-managers' && { messageAudience: 'AGENTS_AND_MANAGERS' }),
      };
    case 'subscribe-messages':
      return {
        dialogId: request.conversationId,
        conversationId: request.conversationId,
        fromSeq: request.fromSequence,
      };
    case 'query-messages':
      return { dialogId: request.conversationId, newerThanSequence: request.fromSequence };
    case 'update-conversation':
      return { conversationId: request.conversationId, conversationField: request.changes.map(writeChange) };
    case 'subscribe-routing':
      return { channelType: 'MESSAGING' };
    case 'update-ring':
      return { ringId: request.ringId, ringState: request.answer.toUpperCase() };
    case 'set-agent-state':
      return { availability: availabilityOf[request.state], channels: ['MESSAGING'] };
    case 'get-profile':
      return request.person === null ? {} : { userId: request.person };
    case 'set-profile':
      return { firstName: request.firstName, lastName: request.lastName };
    default:
      return unreachable(request);
  }
}

type Published = Extract<Request, { name: 'publish-event' }>['event'];

function writePublished(event: Published): object {
  return event.type === 'chat-state'
    ? { type: 'ChatStateEvent', chatState: event.state }
    : writeStoredEvent(event);
}

function writeChange(change: FieldChange): object {
  switch (change.field) {
    case 'participants':
      return {
        field: 'ParticipantsChange',
        type: change.change.toUpperCase(),
        role: change.role.toUpperCase().replace('-', '_'),
        ...(change.user !== null && { userId: change.user }),
      };
    case 'skill':
      return { field: 'Skill', type: 'UPDATE', skill: change.skillId ?? '-1' };
    case 'ttr':
      return {
        field: 'TTRField',
        ttrType: change.ttr.type,
        ...(change.ttr.type === 'CUSTOM' && { value: change.ttr.seconds }),
      };
    case 'close':
      return { field: 'ConversationStateField', conversationState: 'CLOSE' };
    default:
      return unreachable(change);
  }
}
