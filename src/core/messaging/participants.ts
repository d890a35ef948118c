import type { Person } from '#model/client';
import type { Conversation } from '#model/conversation';
import { asId, type ConversationId, type UserId } from '#model/ids';
import type { Author } from '#model/message';
import type { World } from '#model/world';

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

/** The conversations in which this user takes part: the assigned ones, and the newer ones they have joined. */
export function conversationsWith(world: World, userId: UserId): Conversation[] {
  const own = Object.keys(world.agents[userId]?.conversations ?? {}).map((id) => asId<ConversationId>(id));
  const joined = world.recent.filter((id) =>
    world.conversations[id]?.onlookers.some((one) => one.userId === userId),
  );
  return [...new Set([...own, ...joined])].flatMap((id) => world.conversations[id] ?? []);
}
