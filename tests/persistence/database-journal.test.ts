import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { emptyWorld } from '#model/world';
import { openDatabaseJournal } from '#workers/persistence/journal-store';
import { skillDeleted } from './skill-deleted';
import { worldReplaced, worldWithSteps } from './world-replaced';

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

test('[PE8] a browser that ends the transaction and never answers its requests has refused the append', async () => {
  const journal = await open(freshName());
  await journal.append([skillDeleted(0)]);
  const silent = <T>() => Reflect.construct(IDBRequest, []) as IDBRequest<T>;
  vi.spyOn(IDBObjectStore.prototype, 'count').mockImplementationOnce(silent<number>);
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (this: IDBObjectStore) {
    this.transaction.abort();
    return silent<IDBValidKey>();
  });
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementationOnce(() => {});
  await expect(journal.append([skillDeleted(1)])).rejects.toThrow('broke off the write');
  await journal.append([skillDeleted(2)]);
  expect(await journal.readFacts(0)).toEqual([0, 2].map(skillDeleted));
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

test('[PE11] workspaces do not see each other', async () => {
  const one = await open(freshName());
  const other = await open(freshName());
  await one.append([skillDeleted(0)]);
  expect(await other.length()).toBe(0);
});

test('[PE23] nothing of what was before a reset is in the database any more', async () => {
  const name = freshName();
  const journal = await open(name);
  await journal.append([skillDeleted(0), skillDeleted(7654321)]);
  await journal.writeSnapshot(worldWithSteps('7654321'), 2);
  await journal.keepSteps([{ id: '7654321', world: emptyWorld() }]);
  await journal.append([worldReplaced('reset')]);
  const db = await openDB(`handoff-sandbox/${name}`);
  const all = await Promise.all([...db.objectStoreNames].map((store) => db.getAll(store)));
  expect(JSON.stringify(all)).not.toContain('7654321');
  expect(all.flat()).toHaveLength(1);
  const again = await open(name);
  expect([again.start, await again.length()]).toEqual([2, 3]);
});

test('[PE23] a reset that cannot be stored leaves everything as it was', async () => {
  const journal = await open(freshName());
  await journal.append([skillDeleted(0)]);
  await journal.writeSnapshot(emptyWorld(), 1);
  vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementationOnce(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(journal.append([worldReplaced('reset')])).rejects.toThrow('no room left');
  expect(await journal.readFacts(0)).toEqual([skillDeleted(0)]);
  expect((await journal.readSnapshot())?.position).toBe(1);
  expect([journal.start, await journal.length()]).toEqual([0, 1]);
});

test('[PE9][PE23] an engine that has not read the other’s facts cannot reset them either', async () => {
  const name = freshName();
  const [mine, other] = [await open(name), await open(name)];
  await other.append([skillDeleted(0)]);
  await expect(mine.append([worldReplaced('reset')])).rejects.toThrow('another tab');
  await other.append([worldReplaced('reset')]);
  await expect(mine.append([skillDeleted(1)])).rejects.toThrow('another tab');
});

test('[PE25] what came before a snapshot can be let go; the snapshot stays, however many follow', async () => {
  const name = freshName();
  const journal = await open(name);
  for (const number of [0, 1, 2, 3]) await journal.append([skillDeleted(number)]);
  for (const position of [1, 2]) await journal.writeSnapshot(emptyWorld(), position);
  await journal.forgetBefore(2, [{ id: 'one', world: worldWithSteps('one') }]);
  for (const position of [3, 4]) await journal.writeSnapshot(emptyWorld(), position);
  const again = await open(name);
  expect([again.start, await again.length()]).toEqual([2, 4]);
  expect(await again.readFacts(0)).toEqual([2, 3].map(skillDeleted));
  expect((await again.readSnapshot(again.start))?.position).toBe(2);
  expect(await again.readStep('one')).toEqual(worldWithSteps('one'));
});

test('[PE25] nothing is let go before a snapshot that is no longer there', async () => {
  const journal = await open(freshName());
  await journal.append([skillDeleted(0)]);
  await journal.writeSnapshot(emptyWorld(), 1);
  const reset = worldReplaced('reset');
  await journal.append([reset]);
  await journal.forgetBefore(1, [{ id: 'one', world: worldWithSteps('one') }]);
  expect([journal.start, await journal.readStep('one')]).toEqual([1, null]);
  expect(await journal.readFacts(0)).toEqual([reset]);
});

test.each([
  ['cut off', { json: '[{"type":"skill.de' }],
  ['something else', { json: '{"no":"facts"}' }],
  ['no facts', { json: '[null]' }],
  ['too few', { json: '[]' }],
])(
  '[PE26] a record that is %s: what comes before it is read, and it is said that this is not all',
  async (_name, damage) => {
    const name = freshName();
    const journal = await open(name);
    for (const number of [0, 1, 2]) await journal.append([skillDeleted(number)]);
    const db = await openDB(`handoff-sandbox/${name}`);
    await db.put('batches', { ...(await db.get('batches', 1)), ...damage });
    expect(await journal.salvageFacts(0)).toEqual({ facts: [skillDeleted(0)], whole: false });
    expect(await journal.salvageFacts(2)).toEqual({ facts: [skillDeleted(2)], whole: true });
    await expect(journal.readFacts(0)).rejects.toThrow('cannot be read');
  },
);

test('[PE26] a record that is missing between others is noticed, also at the beginning', async () => {
  const name = freshName();
  const journal = await open(name);
  for (const number of [0, 1, 2]) await journal.append([skillDeleted(number)]);
  const db = await openDB(`handoff-sandbox/${name}`);
  await db.delete('batches', 1);
  expect(await journal.salvageFacts(0)).toEqual({ facts: [skillDeleted(0)], whole: false });
  expect(await journal.salvageFacts(1)).toEqual({ facts: [], whole: false });
});

test.each([
  ['cut off', { json: '{' }],
  ['without its parts', { json: '{"version":1,"skills":{}}' }],
  ['no text at all', { json: undefined }],
])(
  '[PE26] a snapshot that is %s is known as unreadable, and the one before it can be asked for',
  async (_name, damage) => {
    const name = freshName();
    const journal = await open(name);
    await journal.append([0, 1].map(skillDeleted));
    for (const position of [1, 2]) await journal.writeSnapshot(emptyWorld(), position);
    const db = await openDB(`handoff-sandbox/${name}`);
    await db.put('snapshots', { ...(await db.get('snapshots', 2)), ...damage });
    expect(await journal.readSnapshot()).toEqual({ world: null, position: 2 });
    expect(await journal.readSnapshot(1)).toEqual({ world: emptyWorld(), position: 1 });
  },
);

test('[PE27] a database that somebody removes is let go at once, and the engine is told', async () => {
  const name = freshName();
  const onGone = vi.fn();
  const journal = await open(name, onGone);
  await deleteDB(`handoff-sandbox/${name}`);
  expect(onGone).toHaveBeenCalledWith('deleted');
  await expect(journal.append([skillDeleted(0)])).rejects.toThrow('was deleted');
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
