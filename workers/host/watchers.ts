import type { Patch, Row, Topic } from '#contract/topics';
import type { Fact } from '#model/fact';
import type { AccountId } from '#model/ids';
import { subjectsOf } from '#model/subjects';
import type { Log, SystemClock } from './ports';
import { rowOf, rowsConcerned, rowsOf, type RowSources } from './rows';

type Sink = (patches: readonly Patch[]) => void;

interface Watcher {
  readonly topics: readonly Topic[];
  /** The account whose rows it is told; null for all. */
  readonly of: AccountId | null;
  readonly sink: Sink;
  /** What this watcher was last sent, as text by id: only differences leave. */
  readonly sent: Map<Topic, Map<string, string>>;
}

export interface Watchers {
  /** Sends every row of the topics at once, of one account or of all, then what changes. The answer ends it. [EN12] [EN31] */
  add(topics: readonly Topic[], sink: Sink, of?: AccountId | null): () => void;
  /** These facts are stored: rows of what they concern may have changed. */
  tell(facts: readonly Fact[]): void;
  /** A topic changed that no fact tells of, or the world was loaded anew. */
  refresh(topics?: readonly Topic[]): void;
}

/** A screen shows no more than this often. */
const frameMs = 16;

export function createWatchers(sources: () => RowSources, clock: SystemClock, log: Log): Watchers {
  const watchers = new Set<Watcher>();
  const dirty = new Map<Topic, Set<string> | 'all'>();
  let lastAt = -Infinity;
  let scheduled = false;

  /** Every row compared with what was sent. */
  function wholePatch<T extends Topic>(watcher: Watcher, topic: T, rows: readonly Row<T>[]): Patch[] {
    const before = watcher.sent.get(topic);
    const now = new Map<string, string>();
    const changed = rows.filter((row) => {
      const text = JSON.stringify(row);
      now.set(row.id, text);
      return before?.get(row.id) !== text;
    });
    const gone = before ? [...before.keys()].filter((id) => !now.has(id)) : [];
    watcher.sent.set(topic, now);
    const order = [...now.keys()];
    const isMoved = before !== undefined && !isNaturalOrder(before, now, order);
    if (before && changed.length === 0 && gone.length === 0 && !isMoved) return [];
    return [{ topic, whole: before === undefined, rows: changed, gone, ...(isMoved && { order }) }];
  }

  /** Only the rows of these ids compared. */
  function patchOf<T extends Topic>(
    sent: Map<string, string>,
    topic: T,
    ids: Iterable<string>,
    from: RowSources,
    of: AccountId | null,
  ): Patch[] {
    const rows: Row<T>[] = [];
    const gone: string[] = [];
    for (const id of ids) {
      const row = rowOf(topic, from, id, of);
      if (row === null) {
        if (sent.delete(id)) gone.push(id);
        continue;
      }
      const text = JSON.stringify(row);
      if (sent.get(id) === text) continue;
      sent.set(id, text);
      rows.push(row);
    }
    return rows.length + gone.length === 0 ? [] : [{ topic, whole: false, rows, gone }];
  }

  function send(watcher: Watcher, changed: ReadonlyMap<Topic, Set<string> | 'all'>): void {
    const from = sources();
    const patches = watcher.topics.flatMap((topic) => {
      const ids = changed.get(topic);
      const sent = watcher.sent.get(topic);
      if (ids === undefined) return [];
      // A row that is new may belong anywhere among the others.
      return ids === 'all' ||
        !sent ||
        [...ids].some((id) => !sent.has(id) && rowOf(topic, from, id, watcher.of))
        ? wholePatch(watcher, topic, rowsOf(topic, from, watcher.of))
        : patchOf(sent, topic, ids, from, watcher.of);
    });
    if (patches.length === 0) return;
    try {
      watcher.sink(patches);
    } catch (cause) {
      log.bug('A page that watches failed at what it was told.', cause);
    }
  }

  function flush(): void {
    scheduled = false;
    lastAt = clock.steady();
    const changed = new Map(dirty);
    dirty.clear();
    for (const watcher of watchers) send(watcher, changed);
  }

  function schedule(): void {
    if (dirty.size === 0 || scheduled) return;
    const wait = lastAt + frameMs - clock.steady();
    if (wait <= 0) return flush();
    scheduled = true;
    clock.after(wait, flush);
  }

  function watchedTopics(): Set<Topic> {
    return new Set([...watchers].flatMap(({ topics }) => topics));
  }

  function mark(topic: Topic, ids: readonly string[] | 'all'): void {
    const known = dirty.get(topic);
    if (known === 'all' || ids.length === 0) return;
    if (ids === 'all') dirty.set(topic, 'all');
    else if (known) for (const id of ids) known.add(id);
    else dirty.set(topic, new Set(ids));
  }

  return {
    add(topics, sink, of = null) {
      const watcher: Watcher = { topics, of, sink, sent: new Map() };
      watchers.add(watcher);
      send(watcher, new Map(topics.map((topic) => [topic, 'all'])));
      return () => watchers.delete(watcher);
    },
    tell(facts) {
      const topics = watchedTopics();
      if (topics.size === 0) return;
      const { world } = sources();
      for (const fact of facts) {
        const subjects = subjectsOf(fact, world);
        for (const topic of topics) {
          if (subjects === 'everything') mark(topic, 'all');
          else for (const subject of subjects) mark(topic, rowsConcerned(topic, subject, world));
        }
      }
      schedule();
    },
    refresh(topics) {
      const watched = watchedTopics();
      for (const topic of topics ?? watched) if (watched.has(topic)) mark(topic, 'all');
      schedule();
    },
  };
}

/** Those that stay in their order, then those that are new: what a page makes of a patch by itself. */
function isNaturalOrder(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  order: readonly string[],
): boolean {
  const stay = [...before.keys()].filter((id) => now.has(id));
  return stay.every((id, place) => order[place] === id);
}
