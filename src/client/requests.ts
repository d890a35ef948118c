import type { Request } from '#core/protocol/requests';
import type { ConversationId, RingId, SkillId, UserId } from '#model/ids';
import type { Ttr } from '#model/ttr';

/** What clients ask for, each said once. */

export type Published = Extract<Request, { name: 'publish-event' }>['event'];

export const subscribeToOffers = { name: 'subscribe-routing' } as const satisfies Request;

/** The open conversations of one agent. */
export function subscribeToMine(oldId: string): Request {
  return { name: 'subscribe-conversations', states: ['OPEN'], agents: [oldId] };
}

export function answerOffer(ringId: RingId, answer: 'accepted' | 'rejected'): Request {
  return { name: 'update-ring', ringId, answer };
}

/** Everything that was said, to be read once. */
export function readHistory(conversationId: ConversationId): Request {
  return { name: 'query-messages', conversationId, fromSequence: 0 };
}

export function publish(conversationId: ConversationId, event: Published, forAgents = false): Request {
  const audience = forAgents ? 'agents-and-managers' : 'all';
  return { name: 'publish-event', conversationId, audience, event };
}

/** The agent out, the skill named, and who of it is to have it where somebody is, in one transaction. */
export function transferTo(
  conversationId: ConversationId,
  agent: string,
  skillId: SkillId,
  to?: UserId,
): Request {
  const suggested =
    to === undefined
      ? []
      : [{ field: 'participants', change: 'suggest', role: 'assigned-agent', user: to } as const];
  return {
    name: 'update-conversation',
    conversationId,
    changes: [
      { field: 'participants', change: 'remove', role: 'assigned-agent', user: agent },
      ...suggested,
      { field: 'skill', skillId },
    ],
  };
}

/** The agent out, the skill as it is: back to the queue. */
export function returnToQueue(conversationId: ConversationId, agent: string): Request {
  return {
    name: 'update-conversation',
    conversationId,
    changes: [{ field: 'participants', change: 'remove', role: 'assigned-agent', user: agent }],
  };
}

/** Out of its queue to this agent, past whoever it is offered to: for managers. */
export function take(conversationId: ConversationId, agent: string): Request {
  return {
    name: 'update-conversation',
    conversationId,
    changes: [{ field: 'participants', change: 'add', role: 'assigned-agent', user: agent }],
  };
}

export function changeTtr(conversationId: ConversationId, ttr: Ttr): Request {
  return { name: 'update-conversation', conversationId, changes: [{ field: 'ttr', ttr }] };
}

export function close(conversationId: ConversationId): Request {
  return { name: 'update-conversation', conversationId, changes: [{ field: 'close' }] };
}
