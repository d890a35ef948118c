/** Bare IndexedDB, one record a value: what packing is held against. */
export interface RawRecords {
  /** One transaction of as many puts as there are values. */
  put(values: readonly unknown[]): Promise<void>;
  readAll(): Promise<unknown[]>;
  close(): void;
}

export function openRawRecords(name: string): Promise<RawRecords> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    opening.onerror = () => reject(opening.error ?? new Error('No database.'));
    opening.onsuccess = () => {
      const db = opening.result;
      resolve({
        put: (values) =>
          new Promise((done, fail) => {
            const transaction = db.transaction('rows', 'readwrite', { durability: 'relaxed' });
            const store = transaction.objectStore('rows');
            for (const value of values) store.put(value);
            transaction.oncomplete = () => done();
            transaction.onabort = () => fail(transaction.error ?? new Error('The write failed.'));
          }),
        readAll: () =>
          new Promise((done, fail) => {
            const reading = db.transaction('rows').objectStore('rows').getAll();
            reading.onsuccess = () => done(reading.result);
            reading.onerror = () => fail(reading.error ?? new Error('The read failed.'));
          }),
        close: () => db.close(),
      });
    };
  });
}
