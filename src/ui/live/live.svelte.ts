import { createSubscriber } from 'svelte/reactivity';
import type { Row, Topic } from '#contract/topics';
import type { RowsOf, Sandbox } from '#sdk/index';

/** Rows of one topic, readable in components: read them in a template or a `$derived` and they stay current. */
export class Live<T extends Topic> {
  #rows: RowsOf<T> | null = null;
  readonly #subscribe: () => void;

  constructor(sandbox: Sandbox, topic: T) {
    this.#subscribe = createSubscriber((update) =>
      sandbox.watch(topic, (rows) => {
        this.#rows = rows;
        update();
      }),
    );
  }

  /** False until the first rows have come. */
  get ready(): boolean {
    this.#subscribe();
    return this.#rows !== null;
  }

  get byId(): RowsOf<T> {
    this.#subscribe();
    return this.#rows ?? new Map();
  }

  get list(): readonly Row<T>[] {
    return [...this.byId.values()];
  }

  get(id: string | null | undefined): Row<T> | undefined {
    return id === null || id === undefined ? undefined : this.byId.get(id);
  }
}
