import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { archiveKey, recallLimit, type Archived } from '#model/archive';
import type { Fact } from '#model/fact';
import { asId, type ConversationId } from '#model/ids';
import { emptyWorld, worldVersion } from '#model/world';
import { createMemoryJournal } from '#workers/host/memory-journal';
import type { Journal } from '#workers/host/ports';
import { openDatabaseJournal } from '#workers/persistence/journal-store';
import { fullPart } from './full-part';
import { skillDeleted } from './skill-deleted';

let count = 0;
const freshName = () => `archive-${(count += 1)}`;
const journals: readonly (readonly [name: string, open: () => Promise<Journal>])[] = [
  ['in memory', async () => createMemoryJournal('')],
  ['in the database', () => openDatabaseJournal(freshName(), () => {})],
];

const left = (number: number): Fact => ({
  type: 'conversation.archived',
  at: number,
  conversationId: asId<ConversationId>(`c-${number}`),
});

/** The `number`th that was archived, found by its own name and by whoever is named. */
function archived(number: number, ...keys: readonly string[]): Archived {
  const part = { ...fullPart(), messages: { [asId<ConversationId>(`c-${number}`)]: [] } };
  return { number, keys: [archiveKey('conversation', `c-${number}`), ...keys], part };
}

/** The world is replaced by one that knows of so many. */
const replaced = (because: 'rewind' | 'reset' | 'import', known: number): Fact => ({
  type: 'world.replaced',
  at: 1,
  because,
  world: { ...emptyWorld(), archived: known },
});

/** The names of what is archived. */
const names = async (journal: Journal, until = Infinity) =>
  (await journal.readArchive(Math.min(until, 99))).flatMap(({ messages }) => Object.keys(messages));

async function withThree(open: () => Promise<Journal>): Promise<Journal> {
  const journal = await open();
  await journal.append([left(0), skillDeleted(1), left(1)], [], [archived(0, 'user ann'), archived(1)]);
  await journal.append([left(2)], [], [archived(2, 'user ann')]);
  return journal;
}

for (const [name, open] of journals) {
  test(`[PE51] ${name}: what left comes back as it was, oldest first, as many as are asked for`, async () => {
    const journal = await open();
    const whole = { number: 0, keys: ['account 1'], part: fullPart() };
    await journal.append([left(0)], [], [whole]);
    expect(await journal.readArchive(1)).toEqual([fullPart()]);
    const three = await withThree(open);
    expect(await names(three)).toEqual(['c-0', 'c-1', 'c-2']);
    expect([await names(three, 2), await names(three, 0)]).toEqual([['c-0', 'c-1'], []]);
  });

  test(`[PE51] ${name}: what changes after it was stored does not change what is stored`, async () => {
    const journal = await open();
    const one = archived(0);
    await journal.append([left(0)], [], [one]);
    one.part.messages[asId<ConversationId>('later')] = [];
    expect(await names(journal)).toEqual(['c-0']);
  });

  test(`[PE52] ${name}: it is found by any of its keys, each once, oldest first`, async () => {
    const journal = await withThree(open);
    const found = async (...keys: string[]) =>
      (await journal.recall(keys)).parts.flatMap(({ messages }) => Object.keys(messages));
    expect(await found('user ann')).toEqual(['c-0', 'c-2']);
    expect(await found('conversation c-2', 'user ann', 'conversation c-1')).toEqual(['c-0', 'c-1', 'c-2']);
    expect([await found('user an'), await found()]).toEqual([[], []]);
  });

  test(`[PE52] ${name}: of many with one key the newest are found`, async () => {
    const journal = await open();
    const many = Array.from({ length: recallLimit + 2 }, (_, number) => archived(number, 'account 1'));
    await journal.append(
      many.map(({ number }) => left(number)),
      [],
      many,
    );
    const found = (await journal.recall(['account 1'])).parts.flatMap(({ messages }) =>
      Object.keys(messages),
    );
    expect(found).toEqual(many.slice(2).map(({ number }) => `c-${number}`));
  });

  test(`[PE53] ${name}: going back keeps what was archived by then; what is archived after it takes its place`, async () => {
    const journal = await withThree(open);
    await journal.append([replaced('rewind', 1)]);
    expect(await names(journal)).toEqual(['c-0']);
    await journal.append([left(7)], [], [{ ...archived(7), number: 1 }]);
    expect(await names(journal)).toEqual(['c-0', 'c-7']);
    expect(await journal.recall(['conversation c-1', 'conversation c-2'])).toEqual({ parts: [], missing: 0 });
  });

  test(`[PE53] ${name}: a reset and an import leave nothing of it`, async () => {
    for (const because of ['reset', 'import'] as const) {
      const journal = await withThree(open);
      await journal.append([replaced(because, 0)]);
      expect([await names(journal), (await journal.recall(['user ann'])).parts]).toEqual([[], []]);
    }
  });

  test(`[PE53] ${name}: what left in the same write before everything went is gone where the new world does not know of it`, async () => {
    const journal = await open();
    await journal.append(
      [left(0), left(1), replaced('rewind', 1), left(8)],
      [],
      [archived(0), archived(1), { ...archived(8), number: 1 }],
    );
    expect(await names(journal)).toEqual(['c-0', 'c-8']);
  });

  test(`[PE5] ${name}: destroy leaves nothing of the archive`, async () => {
    const journal = await withThree(open);
    await journal.destroy();
    expect(await names(await open())).toEqual([]);
  });
}

test('[PE8][PE51] a write that fails archives nothing, and what leaves next takes its place', async () => {
  const journal = await openDatabaseJournal(freshName(), () => {});
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(journal.append([left(0)], [], [archived(0)])).rejects.toThrow('no room left');
  expect([await journal.readFacts(0), await names(journal)]).toEqual([[], []]);
  await journal.append([left(5)], [], [{ ...archived(5), number: 0 }]);
  expect([await journal.readFacts(0), await names(journal)]).toEqual([[left(5)], ['c-5']]);
});

test('[PE9][PE51] of two engines the one that has not read the other’s facts archives nothing', async () => {
  const name = freshName();
  const one = await openDatabaseJournal(name, () => {});
  const other = await openDatabaseJournal(name, () => {});
  await one.append([skillDeleted(0)]);
  await expect(other.append([left(0)], [], [archived(0)])).rejects.toThrow();
  expect(await names(one)).toEqual([]);
});

test('[PE51] an archive is found again when the workspace is opened anew', async () => {
  const name = freshName();
  const journal = await withThree(() => openDatabaseJournal(name, () => {}));
  journal.close();
  const again = await openDatabaseJournal(name, () => {});
  expect(await names(again)).toEqual(['c-0', 'c-1', 'c-2']);
});

test.each([
  ['damaged', { json: '{' }],
  ['without its parts', { json: '{}' }],
  ['of a newer version', { version: worldVersion + 1 }],
])('[PE54] of what is archived one that is %s is left out and counted, and no other', async (_, change) => {
  const name = freshName();
  const journal = await withThree(() => openDatabaseJournal(name, () => {}));
  const db = await openDB(`handoff-sandbox/${name}`);
  await db.put('archive', { ...(await db.get('archive', 0)), ...change });
  db.close();
  expect(await names(journal)).toEqual(['c-1', 'c-2']);
  const { parts, missing } = await journal.recall(['user ann']);
  expect([parts.length, missing]).toEqual([1, 1]);
  expect(await journal.recall(['conversation c-0'])).toEqual({ parts: [], missing: 1 });
});
