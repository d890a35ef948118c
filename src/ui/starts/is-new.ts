import type { Topic } from '#contract/topics';
import type { RowsOf, Sandbox } from '#sdk/index';

type Watched = Pick<Sandbox, 'watch'>;

/** What is made in a workspace; one that has some of it is not new. */
const madeThings = ['skills', 'campaigns', 'bots', 'connectors', 'conversations'] as const;

/** Whether nothing has happened in it. */
export async function isNew(sandbox: Watched): Promise<boolean> {
  const counts = await Promise.all(madeThings.map(async (topic) => (await currentRows(sandbox, topic)).size));
  return counts.every((count) => count === 0) && (await currentRows(sandbox, 'people')).size <= 1;
}

/** The rows as they are now. */
export function currentRows<T extends Topic>(sandbox: Watched, topic: T): Promise<RowsOf<T>> {
  return new Promise((resolve) => {
    const stop = sandbox.watch(topic, (rows) => {
      resolve(rows);
      // Not from within its first call, which may come before it has answered.
      queueMicrotask(() => stop());
    });
  });
}
