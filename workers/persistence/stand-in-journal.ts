import { createMemoryJournal } from '../host/memory-journal';
import type { Journal } from '../host/ports';
import { explainOpening, storageRefused } from './explain-opening';
import { removeDatabase } from './remove-database';

/** A journal in memory that says what the trouble with the database is. */
export function standInJournal(workspace: string, trouble: unknown, shared: boolean): Journal {
  const why = explainOpening(trouble);
  // Whoever deletes the workspace means what is stored, not what stands in for it.
  return createMemoryJournal(shared ? why : why + apart, () =>
    why === storageRefused ? Promise.resolve() : removeDatabase(workspace),
  );
}

const apart = ', and no tab sees what another does';
