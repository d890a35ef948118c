/** What a newer version of the app does to a database. Each function runs in the page and sees nothing of this file. */

export function takeForNewer(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 99);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('later').put('made by a later version', 'what');
    };
    opening.onerror = () => reject(new Error('The database did not open.'));
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

/** Answers the version and everything that is stored, by store. */
export function readAll(name: string): Promise<{ version: number; records: Record<string, unknown[]> }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(new Error('The database did not open.'));
    opening.onsuccess = () => {
      const { result: db } = opening;
      const transaction = db.transaction(db.objectStoreNames);
      const asked = [...db.objectStoreNames].map(
        (store) => [store, transaction.objectStore(store).getAll()] as const,
      );
      transaction.oncomplete = () => {
        db.close();
        const records = Object.fromEntries(asked.map(([store, { result }]) => [store, result]));
        resolve({ version: db.version, records });
      };
    };
  });
}

/** Undoes it: the database of today's version again, with what was in it. */
export function bringBack({
  name,
  records,
}: {
  name: string;
  records: Record<string, unknown[]>;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    indexedDB.deleteDatabase(name);
    const opening = indexedDB.open(name, 2);
    opening.onerror = () => reject(new Error('The database did not open.'));
    opening.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries({
        batches: 'first',
        snapshots: 'position',
        steps: 'id',
      })) {
        const made = opening.result.createObjectStore(store, { keyPath });
        for (const record of records[store] ?? []) made.add(record);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
