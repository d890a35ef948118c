import { queueRowId, type QueueRow } from '#contract/topics';
import { whyNobody } from '#core/routing/why-nobody';
import { conversationKinds } from '#model/choices';
import { listOf } from '#model/list-of';
import { queueKey } from '#model/queue';
import type { World } from '#model/world';

/** A row for each skill and kind of conversation, and those of an account that name no skill before them. */
export function queueRows(world: World): QueueRow[] {
  const offered = offersByQueue(world);
  return listOf(world, 'accounts').flatMap(({ id: accountId }) => {
    const skills = listOf(world, 'skills').filter((skill) => skill.accountId === accountId);
    return [null, ...skills.map(({ id }) => id)].flatMap((skillId) =>
      conversationKinds.map((kind) => {
        const queue = { accountId, skillId, kind };
        const key = queueKey(queue);
        return {
          ...{ ...queue, id: queueRowId(queue), waiting: world.queues[key]?.length ?? 0 },
          ...{ offered: offered.get(key) ?? 0, missing: whyNobody(world, queue) },
        };
      }),
    );
  });
}

function offersByQueue(world: World): Map<string, number> {
  const found = new Map<string, number>();
  for (const { rings } of Object.values(world.agents))
    for (const id of rings) {
      const ring = world.rings[id];
      const conversation = ring && world.conversations[ring.conversationId];
      if (!conversation) continue;
      const key = queueKey({ ...conversation, skillId: ring.skillId });
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  return found;
}
