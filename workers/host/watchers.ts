import type { Patch, Row, Topic } from '#contract/topics';
import type { Fact } from '#model/fact';
import type { SystemClock } from './ports';
import { rowsOf, topicsTouchedBy, type RowSources } from './rows';

type Sink = (patches: readonly Patch[]) => void;

interface Watcher {
  readonly topics: readonly Topic[];
  readonly sink: Sink;
  /** What this watcher was last sent, as text by id: only differences leave. */
  readonly sent: Map<Topic, Map<string, string>>;
}

export interface Watchers {
  /** Sends every row of the topics at once, then what changes. The answer ends it. [EN12] */
  add(topics: readonly Topic[], sink: Sink): () => void;
  /** These facts are stored. */
  tell(facts: readonly Fact[]): void;
  /** A topic changed that no fact tells of, or the world was loaded anew. */
  refresh(topics?: readonly Topic[]): void;
  watched(topic: Topic): boolean;
}

/** A screen shows no more than this often. */
const frameMs = 16;

export function createWatchers(sources: () => RowSources, clock: SystemClock): Watchers {
  const watchers = new Set<Watcher>();
  const dirty = new Set<Topic>();
  let lastAt = -Infinity;
  let scheduled = false;

  function patchFor<T extends Topic>(watcher: Watcher, topic: T, rows: readonly Row<T>[]): Patch[] {
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

  function send(watcher: Watcher, topics: Iterable<Topic>): void {
    const from = sources();
    const patches = [...topics].flatMap((topic) => patchFor(watcher, topic, rowsOf(topic, from)));
    if (patches.length > 0) watcher.sink(patches);
  }

  function flush(): void {
    scheduled = false;
    lastAt = clock.now();
    const changed = new Set(dirty);
    dirty.clear();
    for (const watcher of watchers) {
      const wanted = watcher.topics.filter((topic) => changed.has(topic));
      if (wanted.length > 0) send(watcher, wanted);
    }
  }

  function refresh(topics: Iterable<Topic>): void {
    for (const topic of topics) dirty.add(topic);
    if (dirty.size === 0 || scheduled || watchers.size === 0) return;
    const wait = lastAt + frameMs - clock.now();
    if (wait <= 0) return flush();
    scheduled = true;
    clock.after(wait, flush);
  }

  return {
    add(topics, sink) {
      const watcher: Watcher = { topics, sink, sent: new Map() };
      watchers.add(watcher);
      send(watcher, topics);
      return () => watchers.delete(watcher);
    },
    tell: (facts) => refresh(facts.flatMap(topicsTouchedBy)),
    refresh: (topics) => refresh(topics ?? [...watchers].flatMap((watcher) => watcher.topics)),
    watched: (topic) => [...watchers].some((watcher) => watcher.topics.includes(topic)),
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
