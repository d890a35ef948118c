import type { Page } from '@playwright/test';

/** The disk, as far as the pages of one address may use it. */
export interface Disk {
  /** From here on nothing can be stored. The page must be open at the address. */
  fill(): Promise<void>;
  makeRoom(): Promise<void>;
}

const roomBytes = 8_000_000;

/** To be called before anything is stored: the browser goes on for a while with the room it has once found. */
export async function limitDisk(page: Page, address = ''): Promise<Disk> {
  const { origin } = new URL(address);
  const devtools = await page.context().newCDPSession(page);
  const allow = async (quotaSize: number) => {
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  };
  await allow(roomBytes);
  return {
    async fill() {
      await allow(1);
      // More than it can believe to have: it looks again, and finds that nothing is left.
      const refusal = await page.evaluate(storeMuch, roomBytes);
      if (refusal !== 'QuotaExceededError') throw new Error(`Failed to fill the disk: ${refusal}`);
    },
    makeRoom: () => allow(roomBytes),
  };
}

/** Runs in the page. Answers the name of the browser's refusal. */
function storeMuch(bytes: number): Promise<string> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('something-else');
    opening.onupgradeneeded = () => opening.result.createObjectStore('files', { autoIncrement: true });
    opening.onerror = () => resolve(opening.error?.name ?? 'refused');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('files', 'readwrite');
      transaction.objectStore('files').add(new Uint8Array(bytes));
      transaction.oncomplete = () => resolve('it was stored');
      transaction.onabort = () => {
        opening.result.close();
        resolve(transaction.error?.name ?? 'broken off');
      };
    };
  });
}
