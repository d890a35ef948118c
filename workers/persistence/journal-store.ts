import type { IDBPTransaction } from 'idb';
import type { Archived } from '#model/archive';
import { worldVersion } from '#model/world';
import { findFresh, type Fresh } from '../host/fresh-start';
import type { Journal, StepStart } from '../host/ports';
import {
  openDatabase,
  type ArchivedText,
  type Batch,
  type GoneBy,
  type SandboxDatabase,
  type SandboxSchema,
  type StoredStep,
} from './database';
import { archiveOf, recallFrom } from './read-archive';
import { endOf, readStretch } from './read-batches';
import { readWorldText } from './read-world-text';
import { removeDatabase } from './remove-database';
import { storageTrouble } from './storage-trouble';

const snapshotsKept = 2;

/** What the connection ended by, as appends say it from then on. */
const ends: Readonly<Record<GoneBy | 'closed', string>> = {
  unseated: 'another version of this app took the database over',
  deleted: 'this workspace was deleted',
  terminated: 'the browser closed the database',
  closed: 'the database is closed',
};

/**
 * The journal of a workspace in IndexedDB, one record an append. Of two engines that write one workspace by accident each
 * can only go on from the end it has read: the other's append is refused, nothing is ever interleaved. `onGone` is called
 * when the database was taken away: what is known may no longer be what is stored. Rejects when the database cannot be
 * opened or was written by a newer version of the app.
 */
export async function openDatabaseJournal(
  workspace: string,
  onGone: (why: GoneBy) => void,
): Promise<Journal> {
  let ended: GoneBy | 'closed' | null = null;
  const db = await openDatabase(workspace, (why) => {
    ended = why;
    onGone(why);
  });
  const [newest, oldest] = await Promise.all([
    newestBatch(db),
    db.transaction('batches').store.openKeyCursor(),
  ]);
  if (newest && newest.version > worldVersion) {
    db.close();
    // As the browser says of a newer database: for people both are the same.
    throw new DOMException('The newest facts are of a newer version.', 'VersionError');
  }
  /** Where the next fact goes, as far as was read. */
  let end = endOf(newest);
  let start = oldest?.key ?? end;

  function store(): SandboxDatabase {
    if (ended) throw new Error(ends[ended]);
    return db;
  }

  async function salvage(from: number, until?: number) {
    const { facts, whole, end: last } = await readStretch(store(), Math.max(start, from), until);
    if (until === undefined) end = last;
    return { facts, whole };
  }

  /** One write in one transaction, or nothing of it; rejects with a reason for people. */
  async function write<Names extends Store[], Done>(
    names: Names,
    change: (transaction: IDBPTransaction<SandboxSchema, Names, 'readwrite'>) => Promise<Done>,
  ): Promise<Done> {
    let transaction: IDBPTransaction<SandboxSchema, Names, 'readwrite'> | undefined;
    try {
      transaction = store().transaction(names, 'readwrite', { durability: 'relaxed' });
      transaction.done.catch(() => undefined);
      // Both at once: where the disk is full a browser may end the transaction and never answer its requests.
      const [done] = await Promise.all([change(transaction), transaction.done]);
      return done;
    } catch (trouble) {
      // Why it ended says more than that a request was broken off with it.
      const why = transaction?.error ?? trouble;
      try {
        transaction?.abort();
      } catch {
        // It has ended by itself.
      }
      throw storageTrouble(why);
    }
  }

  /**
   * Adds and looks in one go: to look first would cost every write another way to the storage and back. What turns out to
   * stand before facts of another engine, which has replaced everything meanwhile, is taken back.
   */
  async function addAtEnd(batch: Batch): Promise<void> {
    const beyond = await write(['batches'], (transaction) => {
      const batches = transaction.objectStore('batches');
      const done = Promise.all([batches.add(batch), batches.count(beyondEnd(end))]);
      transaction.commit();
      return done;
    });
    if (beyond[1] <= 1) return;
    await write(['batches'], (transaction) => transaction.objectStore('batches').delete(batch.first));
    throw storageTrouble(notAtEnd());
  }

  return {
    kind: 'database',
    problem: '',
    get start() {
      return start;
    },

    async readSnapshot(until = Infinity) {
      const range = IDBKeyRange.upperBound(Math.min(until, end));
      const cursor = await store().transaction('snapshots').store.openCursor(range, 'prev');
      return cursor && { world: await readWorldText(cursor.value), position: cursor.key };
    },

    async readFacts(from, until) {
      const { facts, whole } = await salvage(from, until);
      if (!whole) throw new Error('some of what is stored cannot be read');
      return facts;
    },

    salvageFacts: (from) => salvage(from),

    async length() {
      return endOf(await newestBatch(store()));
    },

    async append(facts, starts = [], archived = []) {
      if (facts.length === 0) return;
      const fresh = findFresh(facts);
      const kept = facts.slice(fresh?.place ?? 0);
      const first = end + facts.length - kept.length;
      const batch = { first, count: kept.length, version: worldVersion, json: JSON.stringify(kept) };
      const entered = fresh ? starts.filter(({ id }) => fresh.enters(id)) : starts;
      const left = fresh ? fresh.archives(archived) : archived;
      if (fresh || entered.length + left.length > 0)
        await write([...everything], (transaction) =>
          addWith(transaction, { end, batch, fresh, entered, left }),
        );
      else await addAtEnd(batch);
      if (fresh) start = first;
      end = batch.first + batch.count;
    },

    recall: (keys) => recallFrom(store(), keys),

    readArchive: (count) => archiveOf(store(), count),

    writeSnapshot: (world, position) =>
      write(['snapshots'], async (transaction) => {
        const snapshots = transaction.objectStore('snapshots');
        await snapshots.put({ position, version: worldVersion, json: JSON.stringify(world) });
        const old = (await snapshots.getAllKeys()).slice(0, -snapshotsKept);
        for (const one of old) if (one !== start) await snapshots.delete(one);
      }),

    keepSteps: (steps) =>
      write(['steps'], async (transaction) => {
        for (const step of steps) await transaction.objectStore('steps').put(written(step));
      }),

    stepIds: () => store().getAllKeys('steps'),

    async readStep(id) {
      const step = await store().get('steps', id);
      return step ? readWorldText(step) : null;
    },

    async forgetBefore(position, steps) {
      const before = IDBKeyRange.upperBound(position, true);
      await write([...everything], async (transaction) => {
        // Gone when everything was replaced meanwhile: then there is nothing to forget, and no step to go back to.
        if (!(await transaction.objectStore('snapshots').getKey(position))) return;
        for (const step of steps) await transaction.objectStore('steps').put(written(step));
        await transaction.objectStore('batches').delete(before);
        await transaction.objectStore('snapshots').delete(before);
        start = position;
      });
    },

    async destroy() {
      close();
      await removeDatabase(workspace);
    },

    close,
  };

  function close(): void {
    ended ??= 'closed';
    db.close();
  }
}

type Store = 'batches' | 'snapshots' | 'steps' | 'archive';
const everything = ['batches', 'snapshots', 'steps', 'archive'] as const satisfies readonly Store[];

interface Addition {
  readonly end: number;
  readonly batch: Batch;
  readonly fresh: Fresh | null;
  readonly entered: readonly StepStart[];
  readonly left: readonly Archived[];
}

/** What is rare and touches more than the facts looks before it adds. */
async function addWith(
  transaction: IDBPTransaction<SandboxSchema, Store[], 'readwrite'>,
  { end, batch, fresh, entered, left }: Addition,
): Promise<void> {
  const batches = transaction.objectStore('batches');
  const steps = transaction.objectStore('steps');
  const archive = transaction.objectStore('archive');
  if ((await batches.count(beyondEnd(end))) > 0) throw notAtEnd();
  if (fresh) {
    const gone = (await steps.getAllKeys()).filter((id) => !fresh.keepsStep(id));
    await Promise.all([
      batches.clear(),
      transaction.objectStore('snapshots').clear(),
      ...gone.map((id) => steps.delete(id)),
      archive.delete(beyondEnd(fresh.archiveUntil)),
    ]);
  }
  await batches.add(batch);
  for (const start of entered) await steps.put(written(start));
  for (const one of left) await archive.put(archivedText(one));
}

const beyondEnd = (end: number) => IDBKeyRange.lowerBound(end);

function notAtEnd(): DOMException {
  return new DOMException('There are facts beyond the end.', 'ConstraintError');
}

function written({ id, world }: StepStart): StoredStep {
  return { id, version: worldVersion, json: JSON.stringify(world) };
}

function archivedText({ number, keys, part }: Archived): ArchivedText {
  return { number, keys, version: worldVersion, json: JSON.stringify(part) };
}

async function newestBatch(db: SandboxDatabase): Promise<Batch | undefined> {
  return (await db.transaction('batches').store.openCursor(null, 'prev'))?.value;
}
