import { queueRowId, type QueueRow } from '#contract/topics';
import { whyNobody } from '#core/routing/why-nobody';
import { conversationKinds } from '#model/choices';
import { listOf } from '#model/list-of';
import { queueKey } from '#model/queue';
import type { World } from '#model/world';

/** A row for each skill and kind of conversation, and those of an account that name no skill before them. */
export function queueRows(world: World): QueueRow[] {
  return listOf(world, 'accounts').flatMap(({ id: accountId }) => {
    const skills = listOf(world, 'skills').filter((skill) => skill.accountId === accountId);
    return [null, ...skills.map(({ id }) => id)].flatMap((skillId) =>
      conversationKinds.map((kind) => {
        const queue = { accountId, skillId, kind };
        const waiting = world.queues[queueKey(queue)]?.length ?? 0;
        return { ...queue, id: queueRowId(queue), waiting, missing: whyNobody(world, queue) };
      }),
    );
  });
}
