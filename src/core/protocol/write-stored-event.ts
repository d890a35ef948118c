import { unreachable } from '#base/unreachable';
import type { StoredEvent } from '#model/message';

/** An event as clients publish it and servers tell it. */
export function writeStoredEvent(event: StoredEvent): object {
  switch (event.type) {
    case 'content': {
      const below = event.quickReplies && { quickReplies: event.quickReplies };
      if (event.file) return { type: 'ContentEvent', contentType: 'hosted/file', message: event.file };
      return event.card
        ? { type: 'RichContentEvent', content: event.card, ...below }
        : { type: 'ContentEvent', contentType: 'text/plain', message: event.text, ...below };
    }
    case 'accept-status':
      return { type: 'AcceptStatusEvent', status: event.status, sequenceList: event.sequences };
    default:
      return unreachable(event);
  }
}
