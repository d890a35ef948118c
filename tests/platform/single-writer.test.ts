import { expect, test } from 'vitest';
import { createSteppedClock, settle } from '#support/stepped-clock';
import { FakeLocks } from '#support/fake-locks';
import { awaitSingleWriter } from '#workers/platform/single-writer';

/** An engine that writes down what it is told. */
function engine(browser: FakeLocks | undefined, workspace = 'main') {
  const locks = browser?.otherThread();
  const clock = createSteppedClock();
  const told: string[] = [];
  const seat = awaitSingleWriter(locks, workspace, clock.after, {
    onHeld: () => told.push('held'),
    onWaiting: () => told.push('waiting'),
    onStolen: () => told.push('stolen'),
  });
  return {
    clock,
    told,
    takeOver: () => seat.takeOver(),
    waitAnew: () => seat.waitAnew(),
    end: () => locks?.end(),
  };
}

test('[PF3] a free seat is held', async () => {
  const only = engine(new FakeLocks());
  await only.clock.advance(5_000);
  expect(only.told).toEqual(['held']);
});

test('[PF3] the second engine is told after a second that it waits, and follows when the first ends', async () => {
  const locks = new FakeLocks();
  const first = engine(locks);
  await settle();
  const second = engine(locks);
  await second.clock.advance(999);
  expect(second.told).toEqual([]);
  await second.clock.advance(1);
  expect(second.told).toEqual(['waiting']);
  first.end();
  await settle();
  expect([first.told, second.told]).toEqual([['held'], ['waiting', 'held']]);
});

test('[PF3] an engine that lets go within the second is not worth a word', async () => {
  const locks = new FakeLocks();
  const first = engine(locks);
  await settle();
  const second = engine(locks);
  await second.clock.advance(500);
  first.end();
  await second.clock.advance(5_000);
  expect(second.told).toEqual(['held']);
});

test('[PF27] who waits anew is told after a second, and not where the seat is free by then', async () => {
  const locks = new FakeLocks();
  const first = engine(locks);
  await settle();
  const second = engine(locks);
  await second.clock.advance(5_000);
  expect(second.told).toEqual(['waiting']);
  second.waitAnew();
  await second.clock.advance(999);
  expect(second.told).toEqual(['waiting']);
  await second.clock.advance(1);
  expect(second.told).toEqual(['waiting', 'waiting']);
  second.waitAnew();
  first.end();
  await second.clock.advance(5_000);
  expect(second.told).toEqual(['waiting', 'waiting', 'held']);
});

test('[PF3] workspaces have seats of their own', async () => {
  const locks = new FakeLocks();
  const one = engine(locks, 'one');
  const other = engine(locks, 'other');
  await settle();
  expect([one.told, other.told]).toEqual([['held'], ['held']]);
});

test('[PF4] taking over ends the other’s seat at once, and it waits again', async () => {
  const locks = new FakeLocks();
  const first = engine(locks);
  await settle();
  const second = engine(locks);
  await second.clock.advance(1_000);
  second.takeOver();
  await settle();
  expect([first.told, second.told]).toEqual([
    ['held', 'stolen'],
    ['waiting', 'held'],
  ]);
  await first.clock.advance(1_000);
  second.end();
  await settle();
  expect(first.told).toEqual(['held', 'stolen', 'waiting', 'held']);
});

test('[PF4] two can take from each other as often as they like, and only one holds it', async () => {
  const locks = new FakeLocks();
  const first = engine(locks);
  await settle();
  const second = engine(locks);
  for (const one of [second, first, second]) {
    one.takeOver();
    await settle();
  }
  expect(first.told).toEqual(['held', 'stolen', 'held', 'stolen']);
  expect(second.told).toEqual(['held', 'stolen', 'held']);
});

test('[PF4] who holds the seat has nothing to take', async () => {
  const only = engine(new FakeLocks());
  await settle();
  only.takeOver();
  await settle();
  expect(only.told).toEqual(['held']);
});

test('[PF5] without locks the seat is held at once', () => {
  expect(engine(undefined).told).toEqual(['held']);
});

test('[PF5] locks that are refused count as none', async () => {
  const told: string[] = [];
  const refusing = { request: () => Promise.reject(new DOMException('opaque origin', 'SecurityError')) };
  awaitSingleWriter(refusing, 'main', createSteppedClock().after, {
    onHeld: () => told.push('held'),
    onWaiting: () => told.push('waiting'),
    onStolen: () => told.push('stolen'),
  });
  await settle();
  expect(told).toEqual(['held']);
});
