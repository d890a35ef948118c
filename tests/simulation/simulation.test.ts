import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCases } from './cases';
import { isKnown as excuse } from './known';
import { pry } from './pry';
import { runPlan, runSeed } from './run';
import { reportRun } from './report';

const folder = join(import.meta.dirname, 'cases');

test('[SI20] the same seed lives the same days, bit for bit', async () => {
  const [one, other] = [await runSeed(3, 60, 0.1, { excuse }), await runSeed(3, 60, 0.1, { excuse })];
  expect(other).toEqual(one);
  expect(one.deeds).toHaveLength(60);
  expect((await runSeed(4, 60, 0.1, { excuse })).hash).not.toBe(one.hash);
});

test('[SI20] a list of deeds lives what its seed lived', async () => {
  const drawn = await runSeed(5, 60, 0.1, { excuse });
  expect(await runPlan(drawn, { excuse })).toEqual(drawn);
});

test('[SI21] what was found once holds now', async () => {
  for (const { name, found } of readCases(folder)) {
    const run = await runPlan(
      found,
      found.known === undefined ? {} : { excuse: ({ rule }) => rule === found.rule },
    );
    expect(run.verdict, reportRun(run, name)).toBeNull();
  }
}, 120_000);

test('[SI17] days of two accounts in one world', async () => {
  for (const seed of [6, 9, 12]) {
    const run = await runSeed(seed, 60, 0.05, { excuse, atEnd: pry });
    expect(run.shape.nextDoor).toBeDefined();
    expect(run.verdict, reportRun(run, `seed ${seed}`)).toBeNull();
  }
}, 120_000);

test('[SI1][SI2][SI3][SI4][SI5][SI6][SI7][SI8][SI9][SI10][SI11][SI12][SI13][SI14][SI15][SI16] some random days', async () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const run = await runSeed(seed, 40, 0.05, { excuse });
    expect(run.verdict, reportRun(run, `seed ${seed}`)).toBeNull();
  }
}, 120_000);

test('[SI18] days with nights between them, in which what has ended leaves', async () => {
  const run = await runSeed(8, 150, 0.25, { excuse });
  expect(run.deeds.filter((deed) => deed.do === 'night.passes').length).toBeGreaterThan(0);
  expect(run.verdict, reportRun(run, 'seed 8')).toBeNull();
}, 120_000);

async function expectDay(seed: number, deed: string) {
  const run = await runSeed(seed, 60, 0.05, { excuse });
  expect(run.deeds.map((one) => one.do)).toContain(deed);
  expect(run.verdict, reportRun(run, `seed ${seed}`)).toBeNull();
}

test('[SI19] a day on which authors look at what their bots do', () => expectDay(44, 'bot.goes-on'), 120_000);

test(
  '[SI24] a day on which the world is saved and brought back',
  () => expectDay(11, 'world.imported'),
  120_000,
);

test('[SI25] days with an outside engine that fails', async () => {
  for (const seed of [5, 29, 37]) {
    const run = await runSeed(seed, 120, 0.1, { excuse });
    expect(run.story.join('\n')).toMatch(/the engine (fails|takes too long|answers half a JSON)/);
    expect(run.verdict, reportRun(run, `seed ${seed}`)).toBeNull();
  }
}, 120_000);

test('[SI28] days with an outside engine that welcomes', async () => {
  const seeds = [9, 21, 41];
  let welcomes = 0;
  const onRecord = (facts: unknown) => {
    welcomes += JSON.stringify(facts).split('"asked":{"event":"WELCOME"}').length - 1;
  };
  for (const seed of seeds) {
    const run = await runSeed(seed, 120, 0.1, { excuse, onRecord });
    expect(run.shape.engine).toMatchObject({ kind: 'messaging', welcomes: true });
    expect(run.verdict, reportRun(run, `seed ${seed}`)).toBeNull();
  }
  expect(welcomes).toBeGreaterThan(0);
}, 120_000);
