import type { Recovery } from '#contract/recovery';
import { exportWorld } from '../host/export-world';
import { loadWorld, type LoadedWorld } from '../host/load-world';
import type { Journal } from '../host/ports';
import { databaseExists, readRecords } from './raw-database';
import { explainOpening } from './explain-opening';
import { openDatabaseJournal } from './journal-store';
import { removeDatabase } from './remove-database';
import { withArchive } from './with-archive';
import { worldFiles } from './world-files';

/** What can be done with the database of a workspace on which no engine begins. */
export function createRecovery(workspace: string): Recovery {
  async function read<T>(use: (loaded: LoadedWorld, journal: Journal) => T | Promise<T>): Promise<T> {
    // Opening would make it.
    if (!(await databaseExists(workspace))) throw new Error('Nothing is stored under this name.');
    const journal = await open(workspace);
    try {
      return await use(await loadWorld(journal), journal);
    } finally {
      journal.close();
    }
  }

  return {
    look: () =>
      read(async ({ world, whole, until }, journal) => {
        const archived = await journal.readArchive(world.archived);
        const counts = Object.entries(withArchive(world, archived)).map(
          ([name, part]) => [name, Object.keys(part).length] as const,
        );
        return {
          whole,
          missing: world.archived - archived.length,
          until,
          counts: Object.fromEntries(counts),
        };
      }),
    file: (without) =>
      read(async ({ world }, journal) =>
        exportWorld(worldFiles, world, await journal.readArchive(world.archived), without),
      ),
    records: async () => JSON.stringify(await readRecords(workspace), null, 1),
    keepWhatWasRead: () =>
      read(async ({ world, until }, journal) => {
        await journal.append([{ type: 'world.replaced', at: until, world, because: 'import' }]);
        return null;
      }),
    async remove() {
      await removeDatabase(workspace);
      return null;
    },
  };
}

async function open(workspace: string): Promise<Journal> {
  try {
    return await openDatabaseJournal(workspace, () => {});
  } catch (trouble) {
    throw new Error(explainOpening(trouble), { cause: trouble });
  }
}
