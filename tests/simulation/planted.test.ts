import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { bundleSimulation, plantedFaults } from '../../.ci/simulation-bundle.mjs';
import { cache, home } from '../../.ci/tool.mjs';
import type * as Live from './live';
import { coverable, reachedOf } from './coverage';

const output = join(cache, 'simulation-planted');
const kept = ['offers-are-not-counted', 'line-said-twice', 'note-reaches-the-consumer'];

afterAll(() => rmSync(output, { recursive: true, force: true }));

test('[SI22] each planted fault changes the code as it is', () => {
  const patches = plantedFaults().flatMap(({ name, patches: theirs }) =>
    theirs.map((patch) => ({ name, ...patch })),
  );
  const stale = patches.filter(
    ({ file, find }) => readFileSync(join(home, file), 'utf8').split(find).length !== 2,
  );
  expect(stale).toEqual([]);
});

test.each(kept)(
  '[SI22] what is planted is found: %s',
  async (name) => {
    const planted = plantedFaults().find((one) => one.name === name);
    await bundleSimulation(join(output, name), planted?.patches);
    const built: string = pathToFileURL(join(output, name, 'live.mjs')).href;
    const { findIn } = (await import(built)) as typeof Live;
    expect(await findIn(20, 150)).toMatchObject({ verdict: { rule: expect.stringMatching(/^SI/) } });
  },
  120_000,
);

test('[SI23] what was met and what was missed is counted by name', () => {
  const all = coverable();
  expect(new Set(all).size).toBe(all.length);
  expect(reachedOf(new Set(all))).toEqual({ reached: all.length, of: all.length, missed: [] });
  expect(reachedOf(new Set()).missed).toEqual(all);
});
