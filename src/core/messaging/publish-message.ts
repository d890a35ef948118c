import { ok, type Result } from '#base/result';
import type { Person } from '#model/client';
import type { Conversation } from '#model/conversation';
import { fail, type Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { Message, Metadata, StoredEvent } from '#model/message';
import { authorIn, takesPart } from './participants';

/** May this person publish here and now? [MS4] */
export function checkPublisher(
  conversation: Conversation | undefined,
  person: Person,
): Result<Conversation, Failure> {
  if (!conversation) return fail('conversation-unknown');
  if (!takesPart(conversation, person)) return fail('not-a-participant');
  if (conversation.phase.name === 'ended') return fail('conversation-closed');
  return ok(conversation);
}

interface Publishing {
  readonly event: StoredEvent;
  readonly audience: Message['audience'];
  readonly metadata: readonly Metadata[];
}

/** A stored event with the next sequence. [MS3] [MS5] */
export function publishMessage(
  conversation: Conversation,
  person: Person,
  { event, audience, metadata }: Publishing,
  now: number,
): Fact<'message.published'> {
  return {
    type: 'message.published',
    at: now,
    conversationId: conversation.id,
    message: {
      sequence: conversation.nextSequence,
      at: now,
      author: authorIn(conversation, person),
      audience: person.kind === 'consumer' ? 'all' : audience,
      event,
      ...(metadata.length > 0 && { metadata }),
    },
  };
}

/** A line of the platform itself. */
export function publishSystemLine(
  conversation: Conversation,
  text: string,
  audience: Message['audience'],
  now: number,
  metadata: readonly Metadata[] = [],
): Fact<'message.published'> {
  return {
    type: 'message.published',
    at: now,
    conversationId: conversation.id,
    message: {
      sequence: conversation.nextSequence,
      at: now,
      author: { kind: 'system' },
      audience,
      event: { type: 'content', text },
      ...(metadata.length > 0 && { metadata }),
    },
  };
}
