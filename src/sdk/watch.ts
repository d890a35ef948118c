import type { Patch, Row, Topic } from '#contract/topics';
import type { RowsOf } from './sandbox';

type Listener<T extends Topic> = (rows: RowsOf<T>) => void;

/** Asks the engine, if there is one, to post patches to this port. */
export type Subscribe = (port: MessagePort) => void;
export type OnNextFrame = (call: () => void) => () => void;

/** One topic watched by this page, however many listeners it has. Lives from the first listener to the last. */
export class TopicWatch<T extends Topic> {
  readonly #subscribe: Subscribe;
  readonly #onNextFrame: OnNextFrame;
  readonly #listeners = new Set<Listener<T>>();
  #port: MessagePort | null = null;
  /** null until the first patch. */
  #rows: RowsOf<T> | null = null;
  #news: Patch<T>[] = [];
  #cancelFrame: (() => void) | null = null;

  constructor(subscribe: Subscribe, onNextFrame: OnNextFrame) {
    this.#subscribe = subscribe;
    this.#onNextFrame = onNextFrame;
  }

  /** A listener that comes later gets the rows at once. */
  add(listener: Listener<T>): () => void {
    // Its own identity: the same function may listen twice.
    const own: Listener<T> = (rows) => listener(rows);
    this.#listeners.add(own);
    if (this.#port === null) this.start();
    else if (this.#rows !== null) own(this.#rows);
    return () => {
      if (this.#listeners.delete(own) && this.#listeners.size === 0) this.#stop();
    };
  }

  /** Asks a new engine; its first patch is whole. Rows stay as they are until then. */
  start(): void {
    if (this.#listeners.size === 0) return;
    this.#port?.close();
    this.#news = [];
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<readonly Patch<T>[]>) => this.#take(data);
    this.#subscribe(port2);
  }

  #stop(): void {
    this.#cancelFrame?.();
    this.#cancelFrame = null;
    this.#port?.postMessage('stop');
    this.#port?.close();
    this.#port = null;
    this.#rows = null;
    this.#news = [];
  }

  #take(patches: readonly Patch<T>[]): void {
    this.#news.push(...patches);
    if (this.#rows === null) this.#tell();
    else this.#cancelFrame ??= this.#onNextFrame(() => this.#tell());
  }

  #tell(): void {
    this.#cancelFrame = null;
    let rows = new Map<string, Row<T>>(this.#rows);
    for (const patch of this.#news) {
      if (patch.whole) rows.clear();
      for (const row of patch.rows) rows.set(row.id, row);
      for (const id of patch.gone) rows.delete(id);
      if (patch.order) rows = inOrder(rows, patch.order);
    }
    this.#news = [];
    this.#rows = rows;
    for (const listener of [...this.#listeners]) listener(rows);
  }
}

function inOrder<R>(rows: ReadonlyMap<string, R>, order: readonly string[]): Map<string, R> {
  return new Map(
    order.flatMap((id) => {
      const row = rows.get(id);
      return row === undefined ? [] : [[id, row] as const];
    }),
  );
}
