import type { Topic } from '#contract/topics';
import type { EngineState, RowsOf, Sandbox } from '#sdk/index';

type Watched = Pick<Sandbox, 'watch'>;

/** Of what people make, how much a workspace begins with; null for what comes and goes by itself, or with something else. */
const atFirst: Readonly<Record<Topic, number | null>> = {
  ...{ accounts: 1, people: 1, profiles: 4, users: 1 },
  ...{ skills: 0, campaigns: 0, bots: 0, connectors: 0, conversations: 0 },
  ...{ endpoints: 0, environments: 0, resources: 0, tests: 0, context: 0, calls: 0, previews: 0 },
  ...{ agents: null, botRuns: null, breakpoints: null, visitors: null, queues: null },
  ...{ clock: null, storage: null, outside: null, lessons: null },
};

/** Whether nothing has been made in it. */
export async function isNew(sandbox: Watched): Promise<boolean> {
  const asIt = await Promise.all(
    (Object.keys(atFirst) as Topic[]).map(async (topic) => {
      const most = atFirst[topic];
      return most === null || (await currentRows(sandbox, topic)).size <= most;
    }),
  );
  return asIt.every(Boolean);
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

/** Then none comes by itself. */
const stuck: readonly EngineState['name'][] = ['unreadable', 'off', 'storage-gone', 'held-elsewhere'];
const patienceMs = 20_000;

/** The same; null where no engine begins, or not in time. [SH47] */
export function rowsOrNull<T extends Topic>(
  sandbox: Watched & Pick<Sandbox, 'state' | 'onState'>,
  topic: T,
): Promise<RowsOf<T> | null> {
  return new Promise((resolve) => {
    const end = (rows: RowsOf<T> | null) => {
      clearTimeout(timer);
      stop();
      resolve(rows);
    };
    const look = ({ name }: EngineState) => stuck.includes(name) && end(null);
    const timer = setTimeout(() => end(null), patienceMs);
    const stop = sandbox.onState(look);
    look(sandbox.state);
    void currentRows(sandbox, topic).then(end);
  });
}
