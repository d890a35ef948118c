import type { EventView } from './views';
import { writeStoredEvent } from './write-stored-event';

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
