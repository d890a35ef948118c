import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { apply } from '#core/engine/apply';
import { hashWorld } from '#core/engine/hash-world';
import { emptyWorld } from '#model/world';
import { createTestHost } from '#support/test-host';
import { worldsAt } from '#workers/host/history';
import type { Journal } from '#workers/host/ports';
import { openDatabaseJournal } from '#workers/persistence/journal-store';

let count = 0;

/** Skills that were made one after the other, the world after each by its facts, and snapshots at two of those positions. */
async function makeSkills() {
  const workspace = `history-${(count += 1)}`;
  const journal = await openDatabaseJournal(workspace, () => {});
  const host = await createTestHost({ journal });
  const accountId = host.rows('accounts')[0]!.id;
  for (let n = 0; n < 10; n += 1)
    await host.must({
      type: 'skill.save',
      draft: { id: null, accountId, name: `Skill ${n}`, description: 'd' },
    });
  const world = emptyWorld();
  const hashes = [hashWorld(world)];
  for (const fact of await journal.readFacts(0)) {
    apply(world, fact);
    hashes.push(hashWorld(world));
    if ([5, 9].includes(hashes.length - 1)) await journal.writeSnapshot(world, hashes.length - 1);
  }
  const read: number[] = [];
  const readFacts: Journal['readFacts'] = (from, until) => {
    read.push(from);
    return journal.readFacts(from, until);
  };
  const watched = new Proxy(journal, {
    get: (_, name: keyof Journal) => (name === 'readFacts' ? readFacts : journal[name]),
  });
  return { workspace, journal: watched, hashes, read };
}

test('[PE50] the world at every position is the one its facts make', async () => {
  const { journal, hashes } = await makeSkills();
  const positions = hashes.map((_, position) => position);
  const worlds = await worldsAt(journal, positions);
  expect(worlds.map(hashWorld)).toEqual(hashes);
  for (const position of positions) {
    const [alone] = await worldsAt(journal, [position]);
    expect(hashWorld(alone)).toBe(hashes[position]);
  }
});

test('[PE50] only the facts since the nearest snapshot are read, or since the one before where that is damaged', async () => {
  const { workspace, journal, hashes, read } = await makeSkills();
  const [later] = await worldsAt(journal, [10]);
  const db = await openDB(`handoff-sandbox/${workspace}`);
  await db.put('snapshots', { ...(await db.get('snapshots', 9)), json: '{' });
  const [same] = await worldsAt(journal, [10]);
  expect([hashWorld(later), hashWorld(same)]).toEqual([hashes[10], hashes[10]]);
  expect(read).toEqual([9, 5]);
});

test('[PE50] what is no longer kept has no world', async () => {
  const { journal } = await makeSkills();
  await journal.forgetBefore(9, []);
  await expect(worldsAt(journal, [8, 10])).rejects.toThrow('no longer kept');
});
