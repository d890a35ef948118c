import { openDB } from 'idb';

const store = 'texts';

/** Texts by key, the same for all tabs at every moment. */
export interface SharedTexts {
  get(key: string): Promise<unknown>;
  set(entries: readonly (readonly [key: string, text: string])[]): Promise<void>;
  delete(key: string): Promise<void>;
}

/**
 * Kept in a database of its own: what one tab has written, the next transaction of another reads. Local storage does not promise
 * that between tabs that are processes of their own.
 */
export function sharedTexts(database: string): SharedTexts {
  async function within<T>(deed: (opened: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
    const opened = await open();
    try {
      return await deed(opened);
    } finally {
      opened.close();
    }
  }
  const open = () =>
    openDB(database, 1, {
      upgrade(made) {
        made.createObjectStore(store);
      },
    });

  return {
    get: (key) => within((opened) => opened.get(store, key)),
    set: (entries) =>
      within(async (opened) => {
        const writing = opened.transaction(store, 'readwrite');
        await Promise.all([...entries.map(([key, text]) => writing.store.put(text, key)), writing.done]);
      }),
    delete: (key) => within((opened) => opened.delete(store, key)),
  };
}
