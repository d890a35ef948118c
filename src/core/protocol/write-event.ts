import { unreachable } from '#base/unreachable';
import type { StoredEvent } from '#model/message';
import type { EventView } from './views';

/** What both dialects say of an event; who wrote it is theirs. Chat states have neither sequence nor time. */
export function writeEvent({ body, conversationId, originator }: EventView): object {
  const place = {
    originatorMetadata: { id: originator.pid, role: originator.role },
    conversationId,
    dialogId: conversationId,
  };
  if (body.kind === 'chat-state') {
    return { ...place, event: { type: 'ChatStateEvent', chatState: body.state }, messageAudience: 'ALL' };
  }
  const { sequence, at, event, audience, metadata } = body.message;
  return {
    sequence,
    ...place,
    serverTimestamp: at,
    event: writeStoredEvent(event),
    messageAudience: audience === 'all' ? 'ALL' : 'AGENTS_AND_MANAGERS',
    ...(metadata && { metadata }),
  };
}

function writeStoredEvent(event: StoredEvent): object {
  switch (event.type) {
    case 'content':
      return { type: 'ContentEvent', contentType: 'text/plain', message: event.text };
    case 'accept-status':
      return { type: 'AcceptStatusEvent', status: event.status, sequenceList: event.sequences };
    default:
      return unreachable(event);
  }
}
