/** What is written into and read from a database behind the app's back. Each function runs in the page and sees nothing of this file. */

/** Writes rubbish over the records of a store: those whose text contains a word, or all. */
export function damage(asked: { name: string; store: string; containing: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(asked.name);
    opening.onerror = () => reject(new Error('The database did not open.'));
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction(asked.store, 'readwrite');
      const records = transaction.objectStore(asked.store);
      const reading = records.getAll();
      reading.onsuccess = () => {
        for (const record of reading.result as { json: string }[])
          if (record.json.includes(asked.containing)) records.put({ ...record, json: '{' });
      };
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

/** Everything in a database as one text; empty where there is no such database. */
export async function textOf(name: string): Promise<string> {
  const all = await indexedDB.databases();
  if (!all.some((one) => one.name === name)) return '';
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(new Error('The database did not open.'));
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction(db.objectStoreNames);
      const asked = [...db.objectStoreNames].map((store) => transaction.objectStore(store).getAll());
      transaction.oncomplete = () => {
        db.close();
        resolve(JSON.stringify(asked.map(({ result }) => result)));
      };
    };
  });
}
