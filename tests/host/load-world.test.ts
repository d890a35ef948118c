import 'fake-indexeddb/auto';
import { openDB, type IDBPDatabase } from 'idb';
import { expect, test, vi } from 'vitest';
import { createTestHost } from '#support/test-host';
import { loadWorld } from '#workers/host/load-world';
import { trimJournal } from '#workers/host/step-starts';
import { openDatabaseJournal } from '#workers/persistence/journal-store';
import type { Journal } from '#workers/host/ports';

let count = 0;

/** A workspace in which three skills were made, with a snapshot after the first and after the second. */
async function storeSkills() {
  const workspace = `load-${(count += 1)}`;
  const journal = await openDatabaseJournal(workspace, () => {});
  const host = await createTestHost({ journal });
  const accountId = host.rows('accounts')[0]!.id;
  const positions: number[] = [];
  for (const name of ['First', 'Second', 'Third']) {
    await host.must({ type: 'skill.save', draft: { id: null, accountId, name, description: 'd' } });
    const { world, length } = await loadWorld(journal);
    positions.push(length);
    if (name !== 'Third') await journal.writeSnapshot(world, length);
  }
  const db = await openDB(`handoff-sandbox/${workspace}`);
  return { journal, db, positions };
}

const namesIn = async (journal: Journal) => {
  const { world, whole, length } = await loadWorld(journal);
  return { skills: Object.values(world.skills).map(({ name }) => name), whole, length };
};

/** Writes rubbish into every record from a position on, up to another. */
async function damage(db: IDBPDatabase, store: string, from: number, until = Infinity): Promise<void> {
  for (const key of await db.getAllKeys(store, IDBKeyRange.bound(from, until)))
    await db.put(store, { ...(await db.get(store, key)), json: '{' });
}

test('[PE28] a snapshot that cannot be read gives way to the one before it, and that one to the journal’s own facts', async () => {
  const { journal, db, positions } = await storeSkills();
  const whole = { skills: ['First', 'Second', 'Third'], whole: true, length: positions[2] };
  await damage(db, 'snapshots', positions[1]!);
  expect(await namesIn(journal)).toEqual(whole);
  await damage(db, 'snapshots', 0);
  expect(await namesIn(journal)).toEqual(whole);
});

test('[PE28] facts that cannot be read and that a snapshot has already in it do no harm', async () => {
  const { journal, db, positions } = await storeSkills();
  await damage(db, 'batches', 0, positions[0]! - 1);
  expect(await namesIn(journal)).toMatchObject({ skills: ['First', 'Second', 'Third'], whole: true });
});

test('[PE28] facts that cannot be read: what came before them is there, and it is known that this is not all', async () => {
  const { journal, db, positions } = await storeSkills();
  await damage(db, 'batches', positions[1]!);
  expect(await namesIn(journal)).toEqual({
    skills: ['First', 'Second'],
    whole: false,
    length: positions[1],
  });
});

test('[PE28] a fact that cannot become true ends what can be read', async () => {
  const { journal, positions } = await storeSkills();
  await journal.append([{ type: 'made.up', at: 5 } as never]);
  expect(await namesIn(journal)).toMatchObject({ whole: false, length: positions[2] });
});

test('[PE28] where nothing can be read there is an empty world, and it is known that this is not all', async () => {
  const { journal, db } = await storeSkills();
  await damage(db, 'snapshots', 0);
  await damage(db, 'batches', 0);
  expect(await namesIn(journal)).toEqual({ skills: [], whole: false, length: 0 });
});

test('[PE28] facts whose beginning is missing are not taken for a beginning', async () => {
  const { journal, db, positions } = await storeSkills();
  await damage(db, 'snapshots', 0);
  await db.delete('batches', IDBKeyRange.upperBound(positions[0]! - 1));
  journal.close();
  const again = await openDatabaseJournal(db.name.replace('handoff-sandbox/', ''), () => {});
  expect(await namesIn(again)).toMatchObject({ skills: [], whole: false });
});

test('[PE28] an engine does not begin on what it cannot read, and writes nothing over it', async () => {
  const { journal, db, positions } = await storeSkills();
  await damage(db, 'batches', positions[1]!);
  const before = await Promise.all(['batches', 'snapshots'].map((store) => db.getAll(store)));
  await expect(createTestHost({ journal })).rejects.toThrow('cannot be read to its end');
  expect(await Promise.all(['batches', 'snapshots'].map((store) => db.getAll(store)))).toEqual(before);
});

test('[PE29] a step can be started over after its facts were let go, and after going back to a later one', async () => {
  const workspace = `load-${(count += 1)}`;
  const journal = await openDatabaseJournal(workspace, () => {});
  const host = await createTestHost({ journal });
  const accountId = host.rows('accounts')[0]!.id;
  const make = (name: string) =>
    host.must({ type: 'skill.save', draft: { id: null, accountId, name, description: 'd' } });
  await make('First');
  await host.must({ type: 'lesson.enter', lessonId: 'l', stepId: 'one' });
  await make('Second');
  await host.must({ type: 'lesson.enter', lessonId: 'l', stepId: 'two' });
  // As many facts as are kept to look back on.
  const { world, length } = await loadWorld(journal);
  const idle = { type: 'clock.changed', at: 1, clock: world.clock } as const;
  await journal.append(Array.from({ length: 20_000 }, () => idle));
  for (const position of [length + 20_000, length + 20_001]) {
    await journal.append([idle]);
    await journal.writeSnapshot(world, position);
  }
  await trimJournal(journal, 20_000);
  expect(journal.start).toBe(length + 20_000);

  const later = await host.restart();
  await later.must({ type: 'skill.save', draft: { id: null, accountId, name: 'Third', description: 'd' } });
  await later.api.workspace({ type: 'rewind', lessonId: 'l', stepId: 'two' });
  expect(later.rows('skills').map(({ name }) => name)).toEqual(['First', 'Second']);
  await later.api.workspace({ type: 'rewind', lessonId: 'l', stepId: 'one' });
  expect(later.rows('skills').map(({ name }) => name)).toEqual(['First']);
});

/** A journal in which two steps were entered, a skill before each; what of it is read and what it is given to keep can be watched. */
async function enterSteps(watch: (journal: Journal) => Partial<Journal>) {
  const journal = await openDatabaseJournal(`load-${(count += 1)}`, () => {});
  const host = await createTestHost({
    journal: new Proxy(journal, { get: (_, name: keyof Journal) => watch(journal)[name] ?? journal[name] }),
  });
  const accountId = host.rows('accounts')[0]!.id;
  for (const step of ['one', 'two']) {
    const draft = { id: null, accountId, name: `Before ${step}`, description: 'd' };
    await host.must({ type: 'skill.save', draft });
    await host.must({ type: 'lesson.enter', lessonId: 'l', stepId: step });
  }
  const goBack = async (stepId: string) => {
    expect(await host.api.workspace({ type: 'rewind', lessonId: 'l', stepId })).toMatchObject({ ok: true });
    return host.rows('skills').map(({ name }) => name);
  };
  return { journal, goBack };
}

test('[PE48] going back to the start of a step reads no facts, however many there are', async () => {
  const read = vi.fn();
  const { goBack } = await enterSteps(() => ({
    async readFacts() {
      read();
      return [];
    },
  }));
  expect(await goBack('two')).toEqual(['Before one', 'Before two']);
  expect(await goBack('one')).toEqual(['Before one']);
  expect(read).not.toHaveBeenCalled();
});

test('[PE29] starts that were not kept with their facts, as older versions did not, are found in the facts', async () => {
  const { journal, goBack } = await enterSteps((kept) => ({ append: (facts) => kept.append(facts) }));
  expect(await journal.stepIds()).toEqual([]);
  expect(await goBack('two')).toEqual(['Before one', 'Before two']);
  expect(await goBack('one')).toEqual(['Before one']);
});
