import { placeIn, takeOut } from '#base/sorted';
import type { Conversation } from '#model/conversation';
import type { ConversationId } from '#model/ids';
import { queueKey } from '#model/queue';
import type { World } from '#model/world';
import { rankOf } from '../../routing/answer-due';

/** Queues are ordered by rank; of two of one rank the one that came first is first. [RT30] */
export function enqueue(world: World, conversation: Conversation): void {
  if (conversation.phase.name !== 'waiting') return;
  const rank = rankOf(conversation);
  const queue = (world.queues[queueKey(conversation)] ??= []);
  queue.splice(
    placeIn(queue, (other) => rankIn(world, other) <= rank),
    0,
    conversation.id,
  );
}

/** To be called while it still waits where it waits. */
export function dequeue(world: World, conversation: Conversation): void {
  const key = queueKey(conversation);
  const queue = world.queues[key];
  if (!queue || conversation.phase.name !== 'waiting') return;
  const rank = rankOf(conversation);
  const place = queue.indexOf(
    conversation.id,
    placeIn(queue, (other) => rankIn(world, other) < rank),
  );
  if (place >= 0) takeOut(queue, place);
  if (queue.length === 0) delete world.queues[key];
}

function rankIn(world: World, id: ConversationId): number {
  const conversation = world.conversations[id];
  return conversation ? rankOf(conversation) : 0;
}
