import type { Journal } from '../host/ports';
import type { GoneBy } from './database';
import { openDatabaseJournal } from './journal-store';

/**
 * The journal of a workspace: the database's, or where there is none one in memory that says why, which is fetched then.
 * An engine that is `shared` by all tabs makes them one world without a database too.
 */
export async function openJournal(
  workspace: string,
  onGone: (why: GoneBy) => void,
  shared = true,
): Promise<Journal> {
  try {
    return await openDatabaseJournal(workspace, onGone);
  } catch (trouble) {
    const { standInJournal } = await import('./stand-in-journal');
    return standInJournal(workspace, trouble, shared);
  }
}
