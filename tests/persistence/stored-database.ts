import { openDB } from 'idb';

/** A database as an older version of the app left it. */
export interface StoredDatabase {
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string;
        /** Paths whose every member is an entry. */
        readonly indexes?: readonly string[];
        readonly records: readonly unknown[];
      }
    >
  >;
}

export async function restore(workspace: string, { version, stores }: StoredDatabase): Promise<void> {
  const db = await openDB(`handoff-sandbox/${workspace}`, version, {
    upgrade(older) {
      for (const [name, { keyPath, indexes = [], records }] of Object.entries(stores)) {
        const store = older.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index, index, { multiEntry: true });
        for (const record of records) void store.put(record);
      }
    },
  });
  db.close();
}
