import { expect, test } from 'vitest';
import type { Fact } from '#model/fact';
import {
  atWholeSeconds,
  drawnWithout,
  firstDifference,
  lived,
  ringsOf,
  talksOf,
  timeless,
} from './relations';
import { besides } from '#support/besides';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { isKnown as excuse } from './known';
import { restFrom } from './run';

const seeds = [2, 8, 16];
const deeds = 50;
/** On a busy machine. */
const patienceMs = 120_000;
/** What a wait of real time decides (who does not answer) is another day at another pace. */
const calm = ['fault.', 'connectors.', 'clock.', 'night.', 'engine.', 'world.'];

test(
  '[SI30] a second account changes nothing in the first',
  async () => {
    const { file: other } = await lived(await drawnWithout(1, deeds, calm));
    for (const seed of seeds) {
      const plan = await drawnWithout(seed, deeds, ['fault.', 'world.']);
      const [alone, together] = [
        await lived(plan),
        await lived(plan, {
          async prepare(machine) {
            const own = await machine.workspace({ type: 'export' });
            const file = besides(own.ok ? (own.value?.file ?? '') : '', other);
            const imported = await machine.workspace({ type: 'import', file });
            if (!imported.ok) throw new Error(imported.failure.text);
          },
        }),
      ];
      expect(ringsOf(together.facts)).toEqual(ringsOf(alone.facts));
      expect(talksOf(together.facts)).toEqual(talksOf(alone.facts));
    }
  },
  patienceMs,
);

test(
  '[SI31] a thing that has another name rings the same',
  async () => {
    for (const seed of seeds) {
      const plan = await drawnWithout(seed, deeds, ['fault.', 'world.', 'user.renamed']);
      const renamed = await lived(plan, { rename: (name) => `zz ${name}` });
      expect(ringsOf(renamed.facts)).toEqual(ringsOf((await lived(plan)).facts));
    }
  },
  patienceMs,
);

test(
  '[SI32] a conversation with Preview changes no answer to a consumer',
  async () => {
    for (const seed of seeds) {
      const plan = await drawnWithout(seed, deeds, ['fault.', 'world.']);
      const preview = { do: 'bot.previewed', who: 0, dice: 1, after: 0 };
      const without = plan.deeds.filter((deed) => deed.do !== 'bot.previewed');
      const both = [
        await lived({ shape: plan.shape, deeds: without }),
        await lived({ shape: plan.shape, deeds: without.flatMap((deed) => [preview, deed]) }),
      ];
      const [one, other] = both.map(({ facts }) => talksOf(facts));
      expect(other).toEqual(one);
    }
  },
  patienceMs,
);

test(
  '[SI33] a day at a thousand times its pace is the same day',
  async () => {
    for (const seed of seeds) {
      const { shape, deeds: drawn } = await drawnWithout(seed, deeds, calm);
      const plan = { shape, deeds: atWholeSeconds(drawn) };
      const quick = { do: 'clock.quickened', who: 0, dice: 3, after: 0 };
      const slow = await lived(plan, { resting: false, judged: false });
      const fast = await lived({ shape, deeds: [quick, ...plan.deeds] }, { resting: false, judged: false });
      const begin = (facts: readonly Fact[]) => facts[0]?.at ?? 0;
      expect(
        firstDifference(timeless(fast.facts, begin(fast.facts)), timeless(slow.facts, begin(slow.facts))),
      ).toBeNull();
    }
  },
  patienceMs,
);

test(
  '[SI34] what is saved as a file and read again is saved as the same file',
  async () => {
    for (const seed of seeds) {
      const { file } = await lived(await drawnWithout(seed, deeds, []));
      const read = readWorldFile(file);
      expect(read.ok && writeWorldFile(read.value.world)).toBe(file);
    }
  },
  patienceMs,
);

test(
  '[SI35] an engine that is started on any record of a journal comes to rest on it',
  async () => {
    for (const seed of seeds) {
      const { facts, ends, roster } = await lived(await drawnWithout(seed, deeds, ['world.']), { excuse });
      for (let part = 1; part <= 5; part += 1) {
        const end = ends[Math.floor((ends.length * part) / 6)] ?? 0;
        expect(
          await restFrom(facts.slice(0, end), roster, { excuse }),
          `seed ${seed}, ${end} facts`,
        ).toBeNull();
      }
    }
  },
  patienceMs,
);
