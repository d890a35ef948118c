import { deleteDB } from 'idb';
import type { Fact } from '#model/fact';
import { worldVersion, type World } from '#model/world';
import type { Journal } from '../host/ports';
import { databaseName, openDatabase, type Batch, type SandboxDatabase } from './database';
import { storageTrouble } from './storage-trouble';
import { upgradeFacts, upgradeWorld } from './upgrades';

const snapshotsKept = 2;

/**
 * The journal of a workspace in IndexedDB, one record an append. Of two engines that write one workspace by accident each
 * can only go on from the end it has read: the other's append is refused, nothing is ever interleaved. Rejects when the
 * database cannot be opened or was written by a newer version of the app.
 */
export async function openDatabaseJournal(workspace: string): Promise<Journal> {
  /** Where the next fact goes; null when what was read may no longer be what is stored. */
  let end: number | null = null;
  const store = createConnection(workspace, () => (end = null));
  const newest = await newestBatch(await store.connect());
  if (newest && newest.version > worldVersion) {
    store.close();
    throw new Error('it was written by a newer version of this app: reload the page to get that version');
  }
  end = endOf(newest);

  return {
    kind: 'database',
    problem: '',

    async readSnapshot() {
      const db = await store.connect();
      const length = endOf(await newestBatch(db));
      const snapshots = await db.getAll('snapshots', IDBKeyRange.upperBound(length));
      const snapshot = snapshots.at(-1);
      if (!snapshot) return null;
      return {
        world: upgradeWorld(JSON.parse(snapshot.json), snapshot.version),
        position: snapshot.position,
      };
    },

    async readFacts(from, until) {
      const batches = await readBatches(await store.connect(), from, until);
      if (until === undefined) end = endOf(batches.at(-1));
      return batches.flatMap((batch) => {
        const facts = upgradeFacts(JSON.parse(batch.json), batch.version);
        const last = until === undefined ? batch.count : until - batch.first;
        return facts.slice(Math.max(0, from - batch.first), last);
      });
    },

    async length() {
      return endOf(await newestBatch(await store.connect()));
    },

    async append(facts: readonly Fact[]) {
      if (facts.length === 0) return;
      if (end === null) throw new Error('the browser closed the database');
      const batch = { first: end, count: facts.length, version: worldVersion, json: JSON.stringify(facts) };
      try {
        const transaction = (await store.connect()).transaction('batches', 'readwrite', {
          durability: 'relaxed',
        });
        const added = transaction.store.add(batch);
        transaction.commit();
        await Promise.all([added, transaction.done]);
      } catch (trouble) {
        throw storageTrouble(trouble);
      }
      end = batch.first + batch.count;
    },

    async writeSnapshot(world: World, position: number) {
      const json = JSON.stringify(world);
      try {
        const transaction = (await store.connect()).transaction('snapshots', 'readwrite', {
          durability: 'relaxed',
        });
        await transaction.store.put({ position, version: worldVersion, json });
        const positions = await transaction.store.getAllKeys();
        await Promise.all(positions.slice(0, -snapshotsKept).map((old) => transaction.store.delete(old)));
        await transaction.done;
      } catch (trouble) {
        throw storageTrouble(trouble);
      }
    },

    async destroy() {
      store.close();
      await deleteDB(databaseName(workspace));
    },

    close: () => store.close(),
  };
}

/** One connection, opened again when the browser has closed it, but not when somebody else wants the database. */
function createConnection(workspace: string, onTerminated: () => void) {
  let opening: Promise<SandboxDatabase> | null = null;
  let closed = '';
  return {
    async connect(): Promise<SandboxDatabase> {
      if (closed !== '') throw new Error(closed);
      opening ??= openDatabase(workspace, (why) => {
        opening = null;
        if (why === 'unseated') closed = 'another version of this app took the database over';
        else onTerminated();
      });
      opening.catch(() => (opening = null));
      return opening;
    },
    close(): void {
      closed ||= 'the database is closed';
      void opening?.then((db) => db.close()).catch(() => undefined);
      opening = null;
    },
  };
}

function endOf(batch: Batch | undefined): number {
  return batch === undefined ? 0 : batch.first + batch.count;
}

async function newestBatch(db: SandboxDatabase): Promise<Batch | undefined> {
  return (await db.transaction('batches').store.openCursor(null, 'prev'))?.value;
}

/** The batches that hold the facts from a position on; the first one may begin before it, the last one go on after it. */
async function readBatches(db: SandboxDatabase, from: number, until = Infinity): Promise<Batch[]> {
  if (until <= from) return [];
  const { store } = db.transaction('batches');
  const before = await store.openKeyCursor(IDBKeyRange.upperBound(from), 'prev');
  return store.getAll(IDBKeyRange.bound(before?.key ?? from, until, false, true));
}
