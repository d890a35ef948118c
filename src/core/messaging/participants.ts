import type { Person } from '#model/client';
import type { Conversation } from '#model/conversation';
import type { UserId } from '#model/ids';
import type { Author } from '#model/message';

export function assignedAgent({ phase }: Conversation): UserId | null {
  return phase.name === 'assigned' ? phase.userId : null;
}

/** Users who take part: the assigned agent first. */
export function usersOf(conversation: Conversation): UserId[] {
  const agent = assignedAgent(conversation);
  const onlookers = conversation.onlookers.map((one) => one.userId);
  return agent === null ? onlookers : [agent, ...onlookers.filter((id) => id !== agent)];
}

export function takesPart(conversation: Conversation, person: Person): boolean {
  return person.kind === 'consumer'
    ? conversation.consumerId === person.consumerId
    : usersOf(conversation).includes(person.userId);
}

/** The person as author of what they publish there. */
export function authorIn(conversation: Conversation, person: Person): Author {
  if (person.kind === 'consumer') return { kind: 'consumer', consumerId: person.consumerId };
  const assigned = assignedAgent(conversation) === person.userId;
  return { kind: 'user', userId: person.userId, role: assigned ? 'assigned-agent' : 'manager' };
}
