import { placeIn, takeOut } from '#base/sorted';
import type { Conversation } from '#model/conversation';
import type { ConversationId } from '#model/ids';
import { queueKey } from '#model/queue';
import type { World } from '#model/world';

/** Queues are ordered by how long their conversations have waited; of two that wait as long the one that came first is first. */
export function enqueue(world: World, conversation: Conversation): void {
  if (conversation.phase.name !== 'waiting') return;
  const { since } = conversation.phase;
  const queue = (world.queues[queueKey(conversation)] ??= []);
  queue.splice(
    placeIn(queue, (other) => waitingSince(world, other) <= since),
    0,
    conversation.id,
  );
}

/** To be called while it still waits where it waits. */
export function dequeue(world: World, conversation: Conversation): void {
  const key = queueKey(conversation);
  const queue = world.queues[key];
  if (!queue || conversation.phase.name !== 'waiting') return;
  const { since } = conversation.phase;
  const place = queue.indexOf(
    conversation.id,
    placeIn(queue, (other) => waitingSince(world, other) < since),
  );
  if (place >= 0) takeOut(queue, place);
  if (queue.length === 0) delete world.queues[key];
}

function waitingSince(world: World, id: ConversationId): number {
  const phase = world.conversations[id]?.phase;
  return phase?.name === 'waiting' ? phase.since : 0;
}
