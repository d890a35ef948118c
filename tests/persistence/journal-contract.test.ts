import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Fact } from '#model/fact';
import { emptyWorld } from '#model/world';
import { createMemoryJournal } from '#workers/host/memory-journal';
import type { Journal } from '#workers/host/ports';
import { openDatabaseJournal } from '#workers/persistence/journal-store';
import { skillDeleted } from './skill-deleted';
import { stepEntered, worldReplaced, worldWithSteps } from './world-replaced';

let count = 0;
const journals: readonly (readonly [name: string, open: () => Promise<Journal>])[] = [
  ['in memory', async () => createMemoryJournal('')],
  ['in the database', () => openDatabaseJournal(`contract-${(count += 1)}`, () => {})],
];

// What every journal must do; each test opens a fresh one.
for (const [name, open] of journals) {
  test(`[PE1] ${name}: facts come back in order, counted from 0`, async () => {
    const journal = await open();
    await journal.append([skillDeleted(0), skillDeleted(1)]);
    await journal.append([skillDeleted(2)]);
    expect(await journal.length()).toBe(3);
    expect(await journal.readFacts(0)).toEqual([0, 1, 2].map(skillDeleted));
  });

  test(`[PE1] ${name}: nothing appended is nothing stored`, async () => {
    const journal = await open();
    await journal.append([]);
    expect([await journal.length(), await journal.readFacts(0)]).toEqual([0, []]);
  });

  test(`[PE2] ${name}: any stretch is read, also from the middle of an append`, async () => {
    const journal = await open();
    await journal.append([0, 1, 2].map(skillDeleted));
    await journal.append([3].map(skillDeleted));
    await journal.append([4, 5, 6].map(skillDeleted));
    for (let from = 0; from <= 7; from += 1) {
      const rest = [0, 1, 2, 3, 4, 5, 6].map(skillDeleted).slice(from);
      expect(await journal.readFacts(from)).toEqual(rest);
      for (let until = 0; until <= 8; until += 1)
        expect(await journal.readFacts(from, until)).toEqual(rest.slice(0, Math.max(0, until - from)));
    }
  });

  test(`[PE3] ${name}: what changes after it was stored does not change what is stored`, async () => {
    const journal = await open();
    const world = emptyWorld();
    const replaced: Fact = { type: 'world.replaced', at: 1, world, because: 'reset' };
    await journal.append([replaced]);
    await journal.writeSnapshot(world, 1);
    world.queues['any'] = [];
    expect(await journal.readFacts(0)).toEqual([{ ...replaced, world: emptyWorld() }]);
    expect(await journal.readSnapshot()).toEqual({ world: emptyWorld(), position: 1 });
  });

  test(`[PE4] ${name}: the newest snapshot is answered, and none before the first`, async () => {
    const journal = await open();
    expect(await journal.readSnapshot()).toBeNull();
    await journal.append([0, 1, 2].map(skillDeleted));
    const world = emptyWorld();
    for (const position of [1, 2, 3]) {
      world.clock = { ...world.clock, virtualAt: position };
      await journal.writeSnapshot(world, position);
    }
    expect(await journal.readSnapshot()).toEqual({ world, position: 3 });
  });

  test(`[PE10] ${name}: a snapshot beyond the last fact is not used`, async () => {
    const journal = await open();
    await journal.append([skillDeleted(0)]);
    await journal.writeSnapshot(emptyWorld(), 2);
    expect(await journal.readSnapshot()).toBeNull();
    await journal.writeSnapshot(emptyWorld(), 1);
    expect((await journal.readSnapshot())?.position).toBe(1);
  });

  test(`[PE5] ${name}: destroy leaves nothing`, async () => {
    const journal = await open();
    await journal.append([skillDeleted(0)]);
    await journal.writeSnapshot(emptyWorld(), 1);
    await journal.destroy();
    const again = await open();
    expect([await again.length(), await again.readSnapshot()]).toEqual([0, null]);
  });

  test(`[PE23] ${name}: a world that is replaced takes the place of everything before it, and positions go on`, async () => {
    const journal = await open();
    await journal.append([0, 1, 2].map(skillDeleted));
    await journal.writeSnapshot(emptyWorld(), 2);
    const reset = worldReplaced('reset');
    await journal.append([skillDeleted(3), reset, skillDeleted(4)]);
    await journal.append([skillDeleted(5)]);
    expect([journal.start, await journal.length()]).toEqual([4, 7]);
    expect(await journal.readFacts(journal.start)).toEqual([reset, skillDeleted(4), skillDeleted(5)]);
    expect(await journal.readFacts(0)).toEqual(await journal.readFacts(journal.start));
    expect(await journal.readSnapshot()).toBeNull();
  });

  test(`[PE24] ${name}: the starts of steps are kept beside the facts; going back keeps those of its world, a reset none`, async () => {
    const journal = await open();
    await journal.append([skillDeleted(0)]);
    const start = (id: string) => ({ id, world: worldWithSteps(id) });
    await journal.keepSteps([start('one'), start('two')]);
    await journal.keepSteps([start('three')]);
    expect(await journal.readStep('three')).toEqual(worldWithSteps('three'));
    await journal.append([worldReplaced('rewind', 'one', 'two')]);
    const known = async () =>
      (await Promise.all(['one', 'two', 'three'].map((id) => journal.readStep(id)))).map(Boolean);
    expect(await known()).toEqual([true, true, false]);
    await journal.append([worldReplaced('import', 'one')]);
    expect(await known()).toEqual([false, false, false]);
  });

  test(`[PE48] ${name}: the start of a step is kept with the fact that enters it, unless everything goes after it`, async () => {
    const journal = await open();
    const start = (id: string) => ({ id: `l ${id}`, world: worldWithSteps(id) });
    await journal.append([stepEntered('one')], [start('one')]);
    expect(await journal.readStep('l one')).toEqual(worldWithSteps('one'));
    await journal.append(
      [stepEntered('two'), worldReplaced('reset'), stepEntered('three')],
      [start('two'), start('three')],
    );
    expect(await journal.stepIds()).toEqual(['l three']);
  });
}
