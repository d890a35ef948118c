import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTestHost } from '#support/test-host';
import { worldVersion, type World } from '#model/world';
import { createMemoryJournal } from '#workers/host/memory-journal';
import type { Journal } from '#workers/host/ports';
import { openDatabaseJournal } from '#workers/persistence/journal-store';
import { openJournal } from '#workers/persistence/open-journal';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { fullWorld } from './full-world';
import { restore, type StoredDatabase } from './stored-database';

/** Something that keeps a world: `find` is what a later engine does. */
interface Keeper {
  keep(world: World): Promise<void>;
  find(): Promise<World | null>;
}

let count = 0;
const journals: Readonly<Record<string, () => Promise<Journal>>> = {
  memory: async () => createMemoryJournal(''),
  'the database': () => openDatabaseJournal(`keeper-${(count += 1)}`, () => {}),
};

/** The places of a journal in which a world can lie. */
const places: Readonly<Record<string, (journal: Journal) => Keeper>> = {
  'a fact': (journal) => ({
    keep: (world) => journal.append([{ type: 'world.replaced', at: 1, world, because: 'import' }]),
    async find() {
      const [fact] = await journal.readFacts(journal.start);
      return fact?.type === 'world.replaced' ? fact.world : null;
    },
  }),
  'a snapshot': (journal) => ({
    async keep(world) {
      await journal.append([{ type: 'skill.deleted', at: 1, skillId: 's' as never }]);
      await journal.writeSnapshot(world, 1);
    },
    find: async () => (await journal.readSnapshot())?.world ?? null,
  }),
  'the start of a step': (journal) => ({
    keep: (world) => journal.keepSteps([{ id: 'l one', world }]),
    find: () => journal.readStep('l one'),
  }),
};

function fileKeeper(): Keeper {
  let text = '';
  return {
    async keep(world) {
      text = writeWorldFile(world);
    },
    async find() {
      const read = readWorldFile(text);
      return read.ok ? read.value.world : null;
    },
  };
}

const keepers: readonly (readonly [name: string, open: () => Promise<Keeper>])[] = [
  ...Object.entries(journals).flatMap(([where, open]) =>
    Object.entries(places).map(
      ([place, keeperIn]) => [`${place} in ${where}`, async () => keeperIn(await open())] as const,
    ),
  ),
  ['a world file', async () => fileKeeper()],
];

test.each(keepers)(
  '[PE49] %s gives a world back as it was, with all that can stand in one',
  async (_, open) => {
    const keeper = await open();
    await keeper.keep(fullWorld());
    expect(await keeper.find()).toEqual(fullWorld());
  },
);

test.each(keepers)(
  '[PE3][PE49] %s keeps a world as it was, whatever becomes of it afterwards',
  async (_, open) => {
    const keeper = await open();
    const world = fullWorld();
    await keeper.keep(world);
    world.clock = { ...world.clock, rate: 1000 };
    for (const agent of Object.values(world.agents)) agent.rings.push('later' as never);
    world.queues['later'] = [];
    expect(await keeper.find()).toEqual(fullWorld());
  },
);

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const firstDatabase = (): StoredDatabase => JSON.parse(fixture('database-1.json'));

/** The first version's database under a name of its own, with its newest record changed. */
async function restoreChanged(store: string, change: object): Promise<string> {
  const workspace = `first-${(count += 1)}`;
  await restore(workspace, firstDatabase());
  const db = await openDB(`handoff-sandbox/${workspace}`);
  const newest = (await db.getAll(store)).at(-1);
  await db.put(store, { ...newest, ...change });
  db.close();
  return workspace;
}

test('[PE15] an engine begins on a database of the first version, with all that was in it', async () => {
  const workspace = await restoreChanged('batches', {});
  const journal = await openJournal(workspace, () => {});
  const host = await createTestHost({ journal });
  expect(host.rows('bots').map(({ id }) => id)).toEqual(fullWorld().order.bots);
  expect(host.rows('conversations')).toHaveLength(fullWorld().recent.length);
});

test('[PE28] a database of which the end is half written is said not to be readable to its end, and left as it is', async () => {
  const workspace = await restoreChanged('batches', { json: '[{"type":"skill.de' });
  const journal = await openJournal(workspace, () => {});
  await expect(createTestHost({ journal })).rejects.toThrow('What is stored cannot be read to its end.');
});

test('[PE14] facts of a newer version are not taken for ours', async () => {
  const workspace = await restoreChanged('batches', { version: worldVersion + 1 });
  const { problem } = await openJournal(workspace, () => {});
  expect(problem).toMatch(/^what is stored was written by a newer version of this app/);
});

test('[PE26] a snapshot and the start of a step that a newer version left are not taken for ours', async () => {
  const newer = { version: worldVersion + 1, json: JSON.stringify(fullWorld()) };
  const workspace = await restoreChanged('snapshots', newer);
  const journal = await openDatabaseJournal(workspace, () => {});
  expect(await journal.readSnapshot()).toEqual({ world: null, position: 2 });
  const db = await openDB(`handoff-sandbox/${workspace}`);
  await db.put('steps', { id: 'l one', ...newer });
  db.close();
  expect(await journal.readStep('l one')).toBeNull();
});

test.each([
  ['half written', (text: string) => text.slice(0, text.length / 2), 'world-file-invalid'],
  [
    'newer',
    (text: string) => text.replace('"version": 1', `"version": ${worldVersion + 1}`),
    'world-file-newer',
  ],
])(
  '[PE19][PE20] a world file of the first version that is %s is refused with a sentence',
  (_, change, name) => {
    const read = readWorldFile(change(fixture('world-1.json')));
    expect(read).toMatchObject({ ok: false, failure: { name, text: expect.stringMatching(/\.$/) } });
  },
);
