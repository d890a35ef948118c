/** Bare platform calls: what the engine's times are held against. */
export interface Raw {
  /** Over a MessageChannel; a message like a command's, an answer like the engine's. */
  roundTrip(): Promise<void>;
  /** One transaction with one put of about a kilobyte, relaxed. */
  write(): Promise<void>;
}

export async function createRaw(): Promise<Raw> {
  const worker = new SharedWorker(new URL('./echo.worker.ts', import.meta.url), { type: 'module' });
  const { port1: port, port2 } = new MessageChannel();
  worker.port.postMessage('serve', [port2]);
  const database = await openDatabase();
  const value = 'x'.repeat(1_000);
  const [page, botId] = ['0123456789abcdef0123456789abcdef', '00000000-0000-4000-8000-000000000001'];
  let count = 0;
  return {
    roundTrip: () =>
      new Promise((resolve) => {
        port.onmessage = () => resolve();
        port.postMessage({
          id: `${page}-${(count += 1)}`,
          as: null,
          command: { type: 'preview.open', botId },
        });
      }),
    write: () =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction('rows', 'readwrite', { durability: 'relaxed' });
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error ?? new Error('The write failed.'));
        transaction.objectStore('rows').put(value, (count += 1));
      }),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-raw', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('No database.'));
  });
}
