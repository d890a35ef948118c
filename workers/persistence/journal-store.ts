import { deleteDB } from 'idb';
import type { Fact } from '#model/fact';
import { worldVersion, type World } from '#model/world';
import type { Journal } from '../host/ports';
import { databaseName, openDatabase, type Batch, type SandboxDatabase } from './database';
import { storageTrouble } from './storage-trouble';
import { upgradeFacts, upgradeWorld } from './upgrades';

const snapshotsKept = 2;

/** What the connection ended by, as appends say it from then on. */
const ends = {
  unseated: 'another version of this app took the database over',
  terminated: 'the browser closed the database',
  closed: 'the database is closed',
} as const;

/**
 * The journal of a workspace in IndexedDB, one record an append. Of two engines that write one workspace by accident each
 * can only go on from the end it has read: the other's append is refused, nothing is ever interleaved. `onGone` is called
 * when the database was taken away: what is known may no longer be what is stored, and the engine should start anew.
 * Rejects when the database cannot be opened or was written by a newer version of the app.
 */
export async function openDatabaseJournal(workspace: string, onGone: () => void): Promise<Journal> {
  let ended: keyof typeof ends | null = null;
  const db = await openDatabase(workspace, (why) => {
    ended = why;
    onGone();
  });
  const newest = await newestBatch(db);
  if (newest && newest.version > worldVersion) {
    db.close();
    // As the browser says of a newer database: for people both are the same.
    throw new DOMException('The newest facts are of a newer version.', 'VersionError');
  }
  /** Where the next fact goes, as far as was read. */
  let end = endOf(newest);

  function store(): SandboxDatabase {
    if (ended) throw new Error(ends[ended]);
    return db;
  }

  return {
    kind: 'database',
    problem: '',

    async readSnapshot() {
      const length = endOf(await newestBatch(store()));
      const snapshots = await store().getAll('snapshots', IDBKeyRange.upperBound(length));
      const snapshot = snapshots.at(-1);
      if (!snapshot) return null;
      return {
        world: upgradeWorld(JSON.parse(snapshot.json), snapshot.version),
        position: snapshot.position,
      };
    },

    async readFacts(from, until) {
      const batches = await readBatches(store(), from, until);
      if (until === undefined) end = endOf(batches.at(-1));
      return batches.flatMap((batch) => {
        const facts = upgradeFacts(JSON.parse(batch.json), batch.version);
        const last = until === undefined ? batch.count : until - batch.first;
        return facts.slice(Math.max(0, from - batch.first), last);
      });
    },

    async length() {
      return endOf(await newestBatch(store()));
    },

    async append(facts: readonly Fact[]) {
      if (facts.length === 0) return;
      const batch = { first: end, count: facts.length, version: worldVersion, json: JSON.stringify(facts) };
      try {
        const transaction = store().transaction('batches', 'readwrite', { durability: 'relaxed' });
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
        const transaction = store().transaction('snapshots', 'readwrite', { durability: 'relaxed' });
        await transaction.store.put({ position, version: worldVersion, json });
        const positions = await transaction.store.getAllKeys();
        await Promise.all(positions.slice(0, -snapshotsKept).map((old) => transaction.store.delete(old)));
        await transaction.done;
      } catch (trouble) {
        throw storageTrouble(trouble);
      }
    },

    async destroy() {
      close();
      await deleteDB(databaseName(workspace));
    },

    close,
  };

  function close(): void {
    ended ??= 'closed';
    db.close();
  }
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
