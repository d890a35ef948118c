import { databaseName } from './database';

/** Opens a database as it is, whatever version it has and whoever wrote it; null where there is none, and none is made. */
function openAsItIs(workspace: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName(workspace));
    let missing = false;
    opening.onupgradeneeded = () => {
      missing = true;
      opening.transaction?.abort();
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = (event) => {
      event.preventDefault();
      if (missing) resolve(null);
      else reject(opening.error ?? new Error('The database cannot be opened.'));
    };
  });
}

export async function databaseExists(workspace: string): Promise<boolean> {
  const db = await openAsItIs(workspace);
  db?.close();
  return db !== null;
}

/** When to look again: just after the browser has closed a database it lets nobody open one. */
const looks = [0, 100, 400, 1_000, 2_000];

/** Whether a database that the browser closed is still there. One that nobody can open for seconds is not. */
export async function isStillStored(
  workspace: string,
  after: (ms: number, call: () => void) => unknown,
): Promise<boolean> {
  for (const pause of looks) {
    await new Promise<void>((resolve) => void after(pause, resolve));
    try {
      return await databaseExists(workspace);
    } catch {
      // Looked for again.
    }
  }
  return false;
}

/** Everything that is stored, by store; for whoever wants to mend by hand what we cannot read. */
export async function readRecords(workspace: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const db = await openAsItIs(workspace);
  if (!db) throw new Error('Nothing is stored under this name.');
  const records: Record<string, unknown[]> = {};
  for (const store of db.objectStoreNames)
    records[store] = await readAll(db.transaction(store).objectStore(store));
  db.close();
  return records;
}

function readAll(store: IDBObjectStore): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const asking = store.getAll();
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error ?? new Error(`The store ${store.name} cannot be read.`));
  });
}
