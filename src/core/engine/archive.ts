import { archiveKey, type Archived } from '#model/archive';
import type { Conversation } from '#model/conversation';
import type { ConversationId } from '#model/ids';
import type { World } from '#model/world';
import { partOf } from './apply/archive';

/** What is to be kept of a conversation that is about to leave the world. */
export function archivedOf(world: World, id: ConversationId): Archived[] {
  const conversation = world.conversations[id];
  if (!conversation) return [];
  return [{ number: world.archived, keys: keysOf(conversation), part: partOf(world, conversation) }];
}

function keysOf({ id, consumerId, accountId, onlookers }: Conversation): string[] {
  return [
    archiveKey('conversation', id),
    archiveKey('consumer', consumerId),
    archiveKey('account', accountId),
    ...onlookers.map(({ userId }) => archiveKey('user', userId)),
  ];
}
