import { openDB, unwrap, type DBSchema, type IDBPDatabase } from 'idb';
import { databaseSteps } from './upgrades';

/** The facts of one append: `json` is an array of `count` facts, the first at position `first`, in world version `version`. */
export interface Batch {
  readonly first: number;
  readonly count: number;
  readonly version: number;
  readonly json: string;
}

/** The world before the fact at `position`. */
export interface Snapshot {
  readonly position: number;
  readonly version: number;
  readonly json: string;
}

/** The world at the start of the lesson step `id`. */
export interface StoredStep {
  readonly id: string;
  readonly version: number;
  readonly json: string;
}

/** An ended conversation that has left the world: the `number`th, found by `keys`. */
export interface ArchivedText {
  readonly number: number;
  readonly keys: readonly string[];
  readonly version: number;
  readonly json: string;
}

export interface SandboxSchema extends DBSchema {
  batches: { key: number; value: Batch };
  snapshots: { key: number; value: Snapshot };
  steps: { key: string; value: StoredStep };
  archive: { key: number; value: ArchivedText; indexes: { keys: string } };
}
export type SandboxDatabase = IDBPDatabase<SandboxSchema>;

/** Somebody who keeps an older version open, or removes it, could make us wait for ever. */
const patienceMs = 10_000;

export function databaseName(workspace: string): string {
  return `handoff-sandbox/${workspace}`;
}

/** Why a connection ended by itself: another version of the app wants the database, somebody deletes it, the browser closed or removed it. */
export type GoneBy = 'unseated' | 'deleted' | 'terminated';

/** Opens the database of a workspace. `onGone` is told when the connection ended by itself. Rejects with what the browser says. */
export function openDatabase(workspace: string, onGone: (why: GoneBy) => void): Promise<SandboxDatabase> {
  return new Promise((resolve, reject) => {
    let given = false;
    const patience = setTimeout(() => {
      given = true;
      reject(new Error('another tab keeps it busy'));
    }, patienceMs);
    openDB<SandboxSchema>(databaseName(workspace), databaseSteps.length, {
      upgrade(db, from, _to, transaction) {
        for (const step of databaseSteps.slice(from)) step(unwrap(db), unwrap(transaction));
      },
      blocking(_current, wanted, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        onGone(wanted === null ? 'deleted' : 'unseated');
      },
      terminated() {
        onGone('terminated');
      },
    })
      .then((db) => (given ? db.close() : resolve(db)), reject)
      .finally(() => clearTimeout(patience));
  });
}
