import { deleteDB } from 'idb';
import { databaseName } from './database';

/** Somebody who keeps it open could make us wait for ever. */
const patienceMs = 10_000;

/** Removes the database of a workspace, whatever it holds. Rejects with a reason for people. */
export function removeDatabase(workspace: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(
      () => reject(new Error('another tab keeps it open; close the other tabs of this workspace')),
      patienceMs,
    );
    deleteDB(databaseName(workspace))
      .then(resolve, reject)
      .finally(() => clearTimeout(patience));
  });
}
