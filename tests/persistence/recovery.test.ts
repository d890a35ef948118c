import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import type { Exported } from '#contract/exported';
import { createTestHost } from '#support/test-host';
import { openDatabaseJournal } from '#workers/persistence/journal-store';
import { isStillStored } from '#workers/persistence/raw-database';
import { createRecovery } from '#workers/persistence/recovery';
import { readWorldFile } from '#workers/persistence/world-file';
import { conversationIds } from './full-ids';
import { fullPart } from './full-part';
import { fullWorld } from './full-world';

let count = 0;

/** A workspace with two skills; the record with the second one, or all of it, can be damaged. */
async function stored() {
  const workspace = `recovery-${(count += 1)}`;
  const journal = await openDatabaseJournal(workspace, () => {});
  const host = await createTestHost({ journal });
  const accountId = host.rows('accounts')[0]!.id;
  for (const name of ['First', 'Second'])
    await host.must({ type: 'skill.save', draft: { id: null, accountId, name, description: 'd' } });
  journal.close();
  const damage = async (from: number) => {
    const db = await openDB(`handoff-sandbox/${workspace}`);
    for (const key of (await db.getAllKeys('batches')).slice(from))
      await db.put('batches', { ...(await db.get('batches', key)), json: '{' });
    db.close();
  };
  return { workspace, damage, recovery: createRecovery(workspace), until: host.clock.now() };
}

const skillsIn = ({ file }: Exported) => {
  const read = readWorldFile(file ?? '');
  return read.ok ? Object.values(read.value.world.skills).map(({ name }) => name) : read.failure.text;
};

test('[PE30] without its engine a workspace is read, and saved as a world file', async () => {
  const { recovery } = await stored();
  expect(await recovery.look()).toMatchObject({ whole: true, counts: { skills: 2, accounts: 1 } });
  expect(skillsIn(await recovery.file())).toEqual(['First', 'Second']);
});

test('[PE30] what is damaged is told, with the moment up to which it can be read', async () => {
  const { recovery, damage, until } = await stored();
  await damage(-1);
  const found = await recovery.look();
  expect(found).toMatchObject({ whole: false, counts: { skills: 1 } });
  expect(found.until).toBeGreaterThan(0);
  expect(found.until).toBeLessThanOrEqual(until);
  expect(skillsIn(await recovery.file())).toEqual(['First']);
});

test('[PE30] the records are told as they are, damaged or not', async () => {
  const { recovery, damage } = await stored();
  await damage(-1);
  const records = JSON.parse(await recovery.records());
  expect(Object.keys(records)).toEqual(['archive', 'batches', 'snapshots', 'steps']);
  expect(records.batches.at(-1)).toMatchObject({ json: '{' });
  expect(JSON.stringify(records)).toContain('First');
});

test('[PE31] what could be read becomes all there is when a person wants it, and an engine begins on it', async () => {
  const { workspace, recovery, damage } = await stored();
  await damage(-1);
  await recovery.keepWhatWasRead();
  expect(await recovery.look()).toMatchObject({ whole: true, counts: { skills: 1 } });
  const host = await createTestHost({ journal: await openDatabaseJournal(workspace, () => {}) });
  expect(host.rows('skills').map(({ name }) => name)).toEqual(['First']);
});

test('[PE54] what of the archive cannot be read is told as missing', async () => {
  const workspace = `recovery-${(count += 1)}`;
  const journal = await openDatabaseJournal(workspace, () => {});
  await journal.append([{ type: 'world.replaced', at: 1, world: fullWorld(), because: 'import' }]);
  await journal.append(
    [{ type: 'conversation.archived', at: 2, conversationId: conversationIds.ended }],
    [],
    [{ number: 0, keys: [], part: fullPart() }],
  );
  journal.close();
  const db = await openDB(`handoff-sandbox/${workspace}`);
  await db.put('archive', { ...(await db.get('archive', 0)), json: '{' });
  db.close();
  const recovery = createRecovery(workspace);
  expect(await recovery.look()).toMatchObject({ whole: true, missing: 1 });
  expect(await recovery.file()).toMatchObject({ missing: 1 });
});

test('[PE31] it is removed whatever it holds, and looking at what is not there makes nothing', async () => {
  const { workspace, recovery, damage } = await stored();
  await damage(0);
  expect(await recovery.look()).toMatchObject({ whole: false, until: 0 });
  await recovery.remove();
  await expect(recovery.look()).rejects.toThrow('Nothing is stored');
  await expect(recovery.records()).rejects.toThrow('Nothing is stored');
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`handoff-sandbox/${workspace}`);
});

test('[PE30][PE31] a database that is of no version of ours can be saved as it is, and removed', async () => {
  const name = `recovery-${(count += 1)}`;
  const db = await openDB(`handoff-sandbox/${name}`, 99, {
    upgrade: (newer) => void newer.createObjectStore('later').put('of later', 'what'),
  });
  db.close();
  const recovery = createRecovery(name);
  await expect(recovery.look()).rejects.toThrow('a newer version of this app');
  expect(JSON.parse(await recovery.records())).toEqual({ later: ['of later'] });
  await recovery.remove();
  await expect(recovery.records()).rejects.toThrow('Nothing is stored');
});

test('[PE33] whether a closed database is still there is looked for again while the browser lets nobody open one', async () => {
  const { workspace } = await stored();
  const soon = (_: number, call: () => void) => setImmediate(call);
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
    throw new DOMException('The connection was closed.', 'AbortError');
  });
  expect(await isStillStored(workspace, soon)).toBe(true);
  await createRecovery(workspace).remove();
  expect(await isStillStored(workspace, soon)).toBe(false);
  const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('The connection was closed.', 'AbortError');
  });
  expect(await isStillStored(workspace, soon)).toBe(false);
  opening.mockRestore();
});

test('[PE56] what was archived is told and saved, and kept by who goes on with what could be read', async () => {
  const workspace = `recovery-${(count += 1)}`;
  const journal = await openDatabaseJournal(workspace, () => {});
  const conversationId = conversationIds.ended;
  await journal.append([{ type: 'world.replaced', at: 1, world: fullWorld(), because: 'import' }]);
  await journal.append(
    [{ type: 'conversation.archived', at: 2, conversationId }],
    [],
    [{ number: 0, keys: [], part: fullPart() }],
  );
  journal.close();
  const recovery = createRecovery(workspace);
  const conversations = Object.keys(fullWorld().conversations).length;
  for (const whole of ['as it was', 'as it was read']) {
    expect(await recovery.look(), whole).toMatchObject({
      whole: true,
      missing: 0,
      counts: { conversations },
    });
    const file = readWorldFile((await recovery.file()).file ?? '');
    expect(file.ok && file.value.world.conversations[conversationId]).toEqual(
      fullPart().conversations[conversationId],
    );
    await recovery.keepWhatWasRead();
  }
});
