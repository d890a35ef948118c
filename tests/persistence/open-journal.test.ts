import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { worldVersion } from '#model/world';
import { openJournal } from '#workers/persistence/open-journal';
import { skillDeleted } from './skill-deleted';

afterEach(() => vi.restoreAllMocks());
afterEach(() => vi.unstubAllGlobals());

test('[PE14] the database is used where there is one', async () => {
  const { kind, problem } = await openJournal('usual', () => {});
  expect({ kind, problem }).toEqual({ kind: 'database', problem: '' });
});

test('[PE14] a browser without a database gets a journal in memory that works', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const journal = await openJournal('none', () => {});
  await journal.append([skillDeleted(0)]);
  expect([journal.kind, journal.problem, await journal.length()]).toEqual([
    'memory',
    'storage is refused by this browser (private mode?)',
    1,
  ]);
});

test('[PE14] an engine of one tab says that the others do not see it', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { problem } = await openJournal('alone', () => {}, false);
  expect(problem).toBe(
    'storage is refused by this browser (private mode?), and no tab sees what another does',
  );
});

test.each([
  ['SecurityError', 'refused'],
  ['InvalidStateError', 'refused'],
  // What Chromium says where the user lets sites store nothing.
  ['UnknownError', 'The user denied permission to access the database.'],
])('[PE14] storage refused with %s is said so', async (name, message) => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException(message, name);
  });
  const { kind, problem } = await openJournal('refused', () => {});
  expect({ kind, problem }).toEqual({
    kind: 'memory',
    problem: 'storage is refused by this browser (private mode?)',
  });
});

test('[PE14] what the browser says instead goes on in our sentence', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  const { problem } = await openJournal('broken', () => {});
  expect(problem).toBe('the database cannot be opened: Internal error opening backing store');
});

test('[PE14] a database of a newer version is left alone', async () => {
  (await openDB('handoff-sandbox/newer', 99)).close();
  const { kind, problem } = await openJournal('newer', () => {});
  expect(kind).toBe('memory');
  expect(problem).toMatch(/^what is stored was written by a newer version of this app and is left untouched/);
  expect((await openDB('handoff-sandbox/newer')).version).toBe(99);
});

test('[PE32] whoever deletes a workspace for which memory stands in deletes what is stored', async () => {
  (await openDB('handoff-sandbox/newer-deleted', 99)).close();
  const journal = await openJournal('newer-deleted', () => {});
  await journal.destroy();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(
    'handoff-sandbox/newer-deleted',
  );
});

test('[PE14] facts of a newer world version are left alone', async () => {
  await (await openJournal('newer-facts', () => {})).append([skillDeleted(0)]);
  const db = await openDB('handoff-sandbox/newer-facts');
  await db.put('batches', { first: 1, count: 1, version: worldVersion + 1, json: '[{}]' });
  db.close();
  const { kind, problem } = await openJournal('newer-facts', () => {});
  expect(kind).toBe('memory');
  expect(problem).toMatch(/^what is stored was written by a newer version of this app and is left untouched/);
});

test('[PE14] a database that another tab keeps busy is not waited for for ever', async () => {
  const keeper = await openDB('handoff-sandbox/busy');
  const removing = deleteDB('handoff-sandbox/busy');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const opening = openJournal('busy', () => {});
  vi.advanceTimersByTime(10_000);
  const { kind, problem } = await opening.finally(() => vi.useRealTimers());
  expect({ kind, problem }).toEqual({
    kind: 'memory',
    problem: 'the database cannot be opened: another tab keeps it busy',
  });
  keeper.close();
  await removing;
});
