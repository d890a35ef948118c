import { archiveKey, type ArchivedPart } from '#model/archive';
import type { Client } from '#model/client';
import { bare, type World } from '#model/world';
import type { Request } from '../protocol/requests';
import type { Recall } from './input';
import { findUser } from './requests/find-user';

/** What has to be read of the archive before this can be answered; none for nearly everything. */
export function keysFor(world: World, client: Client, request: Request): Recall['keys'] {
  const { person, accountId } = client;
  if (world.archived === 0 || person === null) return [];
  if ('conversationId' in request)
    return world.conversations[request.conversationId]
      ? []
      : [archiveKey('conversation', request.conversationId)];
  if (request.name !== 'subscribe-conversations' || !request.states.includes('CLOSE')) return [];
  if (person.kind === 'consumer') return [archiveKey('consumer', person.consumerId)];
  if (request.agents === null) return [archiveKey('account', accountId)];
  const others = request.agents.flatMap((id) => findUser({ world, client }, id)?.id ?? []);
  // Of their own ended ones users are shown those among the newest, and these are in the world.
  return others.every((id) => id === person.userId) ? [] : others.map((id) => archiveKey('user', id));
}

/** The world as requests see it with these conversations in it, oldest first; the world itself stays as it is. */
export function worldWith(world: World, parts: readonly ArchivedPart[]): World {
  const archived = parts.flatMap((part) => Object.values(part.conversations));
  const conversations = [...archived, ...Object.values(world.conversations)];
  conversations.sort((one, other) => one.openedAt - other.openedAt);
  const conversationsOf = bare(world.conversationsOf);
  for (const { id, consumerId } of archived.toReversed())
    conversationsOf[consumerId] = [id, ...(conversationsOf[consumerId] ?? [])];
  return {
    ...world,
    conversations: bare(Object.fromEntries(conversations.map((one) => [one.id, one]))),
    messages: bare(Object.assign({}, world.messages, ...parts.map(({ messages }) => messages))),
    conversationsOf,
  };
}
