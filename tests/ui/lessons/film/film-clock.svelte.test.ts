import { flushSync } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { expect, onTestFinished, test } from 'vitest';
import { virtualTime } from '#model/clock';
import type { ClockRow } from '#contract/topics';
import type { Command } from '#contract/command';
import type { AppState } from '../../../../src/ui/app-state.svelte';
import { settle } from '#support/fake-clock';
import { createTestHost } from '#support/test-host';
import { holdClock } from '../../../../src/ui/features/lessons/film/film-clock.svelte';

/** A page whose rows of the clock follow a real engine. */
async function createPage() {
  const host = await createTestHost();
  const rows = new SvelteMap<string, ClockRow>();
  const refresh = () => {
    for (const row of host.rows('clock')) rows.set(row.id, row);
    flushSync();
  };
  const sandbox = {
    async dispatch(command: Command) {
      const answer = await host.do(command);
      refresh();
      return answer;
    },
  };
  refresh();
  const app = { rows: () => rows, sandbox } as unknown as AppState;
  const clock = () => host.rows('clock')[0]!.clock;
  return {
    app,
    host,
    clock,
    refresh,
    time: () => virtualTime(clock(), host.clock.now()),
    async catchUp() {
      flushSync();
      await settle();
    },
  };
}

test('[WT13] while the film stands its world’s clock does, and it runs while the film plays', async () => {
  const { app, host, clock, time, catchUp } = await createPage();
  const films = new SvelteMap([['stands', false]]);
  const giveBack = holdClock(app, {
    get stands() {
      return films.get('stands')!;
    },
  });
  onTestFinished(giveBack);
  await catchUp();
  expect(clock().mode).toBe('running');
  films.set('stands', true);
  await catchUp();
  const before = time();
  await host.clock.advance(600_000);
  expect([clock().mode, time() - before]).toEqual(['paused', 0]);
  films.set('stands', false);
  await catchUp();
  await host.clock.advance(1_000);
  expect([clock().mode, time() - before]).toEqual(['running', 1_000]);
});

test('[WT13] a world that was gone back to, and whose clock runs, is held too; given back, it runs at the rate it had', async () => {
  const { app, host, clock, refresh, catchUp } = await createPage();
  await host.must({ type: 'clock.set', mode: 'running', rate: 10 });
  refresh();
  const giveBack = holdClock(app, { stands: true });
  await catchUp();
  expect(clock()).toMatchObject({ mode: 'paused', rate: 10 });
  await host.must({ type: 'clock.set', mode: 'running', rate: 10 });
  refresh();
  await catchUp();
  expect(clock().mode).toBe('paused');
  await giveBack();
  expect(clock()).toMatchObject({ mode: 'running', rate: 10 });
  await host.must({ type: 'clock.set', mode: 'paused', rate: 10 });
  refresh();
  await catchUp();
  await giveBack();
  expect(clock().mode).toBe('paused');
});
