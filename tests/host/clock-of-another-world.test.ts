import { expect, test } from 'vitest';
import type { ClockState } from '#model/clock';
import { createFakeClock } from '#support/fake-clock';
import { createVirtualClock } from '#workers/host/virtual-clock';

test('[EN32] timers of a world that is no more neither run nor hold the time of the next one', async () => {
  const system = createFakeClock(1_000_000);
  const mode: Pick<ClockState, 'mode' | 'rate'> = { mode: 'running', rate: 1 };
  let state: ClockState = { ...mode, virtualAt: 1_000_000, realAt: system.now() };
  let timers = Array.from({ length: 120 }, (_, at) => ({ id: `t${at}`, dueAt: 2_000_000 + at }));
  let latest = 1_000_000;
  let ran = 0;
  let keep = () => {};
  const kept = new Promise<void>((resolve) => (keep = resolve));
  const clock = createVirtualClock(system, {
    state: () => state,
    latest: () => latest,
    nextTimer: () => timers[0] ?? null,
    runTimer() {
      ran += 1;
      latest = timers[0]?.dueAt ?? latest;
      timers = timers.slice(1);
      return kept;
    },
  });
  state = { ...state, virtualAt: 5_000_000 };
  clock.rearm();
  await system.advance(0);
  expect(clock.isBehind).toBe(true);
  const before = ran;

  latest = 0;
  state = { ...mode, virtualAt: 0, realAt: 0 };
  timers = [{ id: 'of the next world', dueAt: 9_000_000 }];
  clock.startOver();
  expect(clock.isBehind).toBe(false);
  expect(clock.now()).toBe(system.now());
  keep();
  await kept;
  await system.advance(1_000);
  expect(ran).toBe(before);
  expect(clock.now()).toBe(system.now());
  clock.stop();
});
