import { expect, test, vi } from 'vitest';
import { awaitEnd, holdLifeLock } from '#contract/life-lock';
import { FakeLocks } from '#support/fake-locks';
import { settle } from '#support/stepped-clock';

test('[PF6] who waits for a life’s lock is called when it ends, once', async () => {
  const page = new FakeLocks();
  const engine = page.otherThread();
  expect(await holdLifeLock(page, 'page 1')).toBe('page 1');
  const ended = vi.fn();
  await awaitEnd(engine, 'page 1', ended);
  await settle();
  expect(ended).not.toHaveBeenCalled();
  page.end();
  await settle();
  expect(ended).toHaveBeenCalledOnce();
});

test('[PF6] everybody who waits is called', async () => {
  const engine = new FakeLocks();
  await holdLifeLock(engine, 'engine');
  const ended = [vi.fn(), vi.fn(), vi.fn()];
  for (const one of ended) await awaitEnd(engine.otherThread(), 'engine', one);
  engine.end();
  await settle();
  for (const one of ended) expect(one).toHaveBeenCalledOnce();
});

test('[PF20] a lock that cannot be seen says nothing of its holder: that is told, and nobody is called', async () => {
  const ended = vi.fn();
  expect(await awaitEnd(new FakeLocks(), 'of other storage', ended)).toBe(false);
  const holder = new FakeLocks();
  await holdLifeLock(holder, 'page 1');
  expect(await awaitEnd(holder.otherThread(), 'page 1', ended)).toBe(true);
  await settle();
  expect(ended).not.toHaveBeenCalled();
});

test('[PF5] without locks a life has no name, and its end is not noticed', async () => {
  const ended = vi.fn();
  expect(await holdLifeLock(undefined, 'page 1')).toBeNull();
  expect(await awaitEnd(undefined, null, ended)).toBe(false);
  expect(await awaitEnd(new FakeLocks(), null, ended)).toBe(false);
  await settle();
  expect(ended).not.toHaveBeenCalled();
});

test('[PF5] locks that are refused count as none', async () => {
  const refusing = new FakeLocks();
  refusing.request = () => Promise.reject(new DOMException('opaque origin', 'SecurityError'));
  expect(await holdLifeLock(refusing, 'page 1')).toBeNull();
  await awaitEnd(refusing, 'page 1', () => expect.unreachable());
  await settle();
});
