import { createSubscriber } from 'svelte/reactivity';
import type { Row, Topic } from '#contract/topics';
import type { AccountId } from '#model/ids';
import type { RowsOf, Sandbox } from '#sdk/index';

/** Rows of one topic, of one account or of all, readable in components: read them in a template or a `$derived` and they stay current. */
export class Live<T extends Topic> {
  #rows: RowsOf<T> | null = null;
  readonly #subscribe: () => void;

  /** `of` is undefined while it is not known whose rows: until then there are none. */
  constructor(sandbox: Sandbox, topic: T, of: AccountId | null | undefined) {
    this.#subscribe = createSubscriber((update) => {
      if (of === undefined) return;
      const take = (rows: RowsOf<T>) => {
        this.#rows = rows;
        update();
      };
      return sandbox.watch(topic, take, of);
    });
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
