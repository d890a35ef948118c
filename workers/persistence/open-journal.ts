import { createMemoryJournal } from '../host/memory-journal';
import type { Journal } from '../host/ports';
import type { GoneBy } from './database';
import { explainOpening, storageRefused } from './explain-opening';
import { openDatabaseJournal } from './journal-store';
import { removeDatabase } from './remove-database';

/**
 * The journal of a workspace: the database's, or where there is none one in memory that says why. Never rejects.
 * An engine that is `shared` by all tabs makes them one world without a database too.
 */
export async function openJournal(
  workspace: string,
  onGone: (why: GoneBy) => void,
  shared = true,
): Promise<Journal> {
  // Whoever deletes the workspace means what is stored, not what stands in for it.
  const inMemory = (why: string, remove?: () => Promise<void>) =>
    createMemoryJournal(shared ? why : why + apart, remove);
  if (typeof indexedDB === 'undefined') return inMemory(storageRefused);
  try {
    return await openDatabaseJournal(workspace, onGone);
  } catch (trouble) {
    const why = explainOpening(trouble);
    return inMemory(why, () => (why === storageRefused ? Promise.resolve() : removeDatabase(workspace)));
  }
}

const apart = ', and no tab sees what another does';
