import { openDB } from 'idb';

/** A database as an older version of the app left it. */
export interface StoredDatabase {
  readonly version: number;
  readonly stores: Readonly<
    Record<string, { readonly keyPath: string; readonly records: readonly unknown[] }>
  >;
}

export async function restore(workspace: string, { version, stores }: StoredDatabase): Promise<void> {
  const db = await openDB(`handoff-sandbox/${workspace}`, version, {
    upgrade(older) {
      for (const [name, { keyPath, records }] of Object.entries(stores)) {
        const store = older.createObjectStore(name, { keyPath });
        for (const record of records) void store.put(record);
      }
    },
  });
  db.close();
}
