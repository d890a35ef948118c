import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { emptyWorld } from '#model/world';
import { openDatabaseJournal } from '#workers/persistence/journal-store';
import { skillDeleted } from './skill-deleted';

let count = 0;
const open = (name: string, onGone = () => {}) => openDatabaseJournal(name, onGone);
const freshName = () => `journal-${(count += 1)}`;

afterEach(() => vi.restoreAllMocks());

test('[PE6] what was appended is found again, and positions go on', async () => {
  const name = freshName();
  const first = await open(name);
  await first.append([0, 1].map(skillDeleted));
  await first.writeSnapshot(emptyWorld(), 1);
  first.close();
  const second = await open(name);
  await second.append([skillDeleted(2)]);
  expect(await second.length()).toBe(3);
  expect(await second.readFacts(1)).toEqual([1, 2].map(skillDeleted));
  expect(await second.readSnapshot()).toEqual({ world: emptyWorld(), position: 1 });
});

test('[PE5] destroy removes what an earlier engine stored', async () => {
  const name = freshName();
  const journal = await open(name);
  await journal.append([skillDeleted(0)]);
  await journal.destroy();
  expect(await (await open(name)).length()).toBe(0);
});

test('[PE7] one append is one record', async () => {
  const name = freshName();
  const journal = await open(name);
  await journal.append(Array.from({ length: 50 }, (_, number) => skillDeleted(number)));
  const records = await (await openDB(`handoff-sandbox/${name}`)).getAll('batches');
  expect(records.map(({ first, count }) => ({ first, count }))).toEqual([{ first: 0, count: 50 }]);
});

test('[PE8] a full storage refuses with a reason, keeps nothing, and the next append takes its place', async () => {
  const journal = await open(freshName());
  await journal.append([skillDeleted(0)]);
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(journal.append([1, 2].map(skillDeleted))).rejects.toThrow('no room left');
  expect(await journal.readFacts(0)).toEqual([skillDeleted(0)]);
  await journal.append([skillDeleted(3)]);
  expect(await journal.readFacts(0)).toEqual([0, 3].map(skillDeleted));
});

test('[PE8] a snapshot that cannot be written rejects and leaves the older one', async () => {
  const journal = await open(freshName());
  await journal.append([0, 1].map(skillDeleted));
  await journal.writeSnapshot(emptyWorld(), 1);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(journal.writeSnapshot(emptyWorld(), 2)).rejects.toThrow('no room left');
  expect((await journal.readSnapshot())?.position).toBe(1);
});

test('[PE9] an engine that has not read the other’s facts is refused until it has', async () => {
  const name = freshName();
  const mine = await open(name);
  const other = await open(name);
  await other.append([0, 1].map(skillDeleted));
  await expect(mine.append([skillDeleted(7)])).rejects.toThrow('another tab');
  await expect(mine.append([skillDeleted(8)])).rejects.toThrow('another tab');
  expect(await mine.readFacts(0)).toEqual([0, 1].map(skillDeleted));
  await mine.append([skillDeleted(2)]);
  await expect(other.append([skillDeleted(9)])).rejects.toThrow('another tab');
  expect(await other.readFacts(0)).toEqual([0, 1, 2].map(skillDeleted));
});

test('[PE10] only the newest two snapshots are kept', async () => {
  const name = freshName();
  const journal = await open(name);
  await journal.append([0, 1, 2, 3].map(skillDeleted));
  for (const position of [1, 2, 3, 4]) await journal.writeSnapshot(emptyWorld(), position);
  expect(await (await openDB(`handoff-sandbox/${name}`)).getAllKeys('snapshots')).toEqual([3, 4]);
});

test('[PE10] a snapshot beyond the last fact is not used', async () => {
  const journal = await open(freshName());
  await journal.append([skillDeleted(0)]);
  await journal.writeSnapshot(emptyWorld(), 1);
  await journal.writeSnapshot(emptyWorld(), 2);
  expect((await journal.readSnapshot())?.position).toBe(1);
});

test('[PE11] workspaces do not see each other', async () => {
  const one = await open(freshName());
  const other = await open(freshName());
  await one.append([skillDeleted(0)]);
  expect(await other.length()).toBe(0);
});

test('[PE12] the database is let go when a newer version wants it, and the engine is told', async () => {
  const name = freshName();
  const onGone = vi.fn();
  const journal = await open(name, onGone);
  const newer = await openDB(`handoff-sandbox/${name}`, 99);
  expect(onGone).toHaveBeenCalledOnce();
  await expect(journal.append([skillDeleted(0)])).rejects.toThrow('another version');
  newer.close();
});

test('[PE13] after the browser closed the database appends are refused, and the engine is told', async () => {
  const listening = vi.spyOn(IDBDatabase.prototype, 'addEventListener');
  const onGone = vi.fn();
  const journal = await open(freshName(), onGone);
  for (const connection of listening.mock.contexts) if (connection instanceof IDBDatabase) connection.close();
  for (const [type, listener] of listening.mock.calls)
    if (type === 'close' && typeof listener === 'function') listener(new Event('close'));
  expect(onGone).toHaveBeenCalledOnce();
  await expect(journal.append([skillDeleted(0)])).rejects.toThrow('the browser closed the database');
});
