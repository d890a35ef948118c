import { expect, onTestFinished, test, vi } from 'vitest';
import { TabLock, takeLock } from '../../../src/ui/live/take-lock';

/** A browser in which what is held is held until it is given back. */
function browser() {
  const held = new Set<string>();
  const request = async (name: string, _: unknown, deed: (lock: object | null) => unknown) => {
    if (held.has(name)) return deed(null);
    held.add(name);
    await deed({});
    return held.delete(name);
  };
  vi.stubGlobal('navigator', { locks: { request } });
  onTestFinished(() => void vi.unstubAllGlobals());
  return held;
}

test('[WT11] one tab plays a film: another may when it has ended there', async () => {
  const held = browser();
  const release = await takeLock('film/film');
  expect([release === null, await takeLock('film/film')]).toEqual([false, null]);
  expect(await takeLock('film/film-2')).not.toBeNull();
  release?.();
  await vi.waitUntil(() => !held.has('handoff-sandbox/film/film'));
  expect(await takeLock('film/film')).not.toBeNull();
});

test('[WT11] a tab that asks twice at once has it, and gives it back once', async () => {
  const held = browser();
  const [mine, other] = [new TabLock('film/film'), new TabLock('film/film')];
  expect(await Promise.all([mine.take(), mine.take()])).toEqual([true, true]);
  expect(await other.take()).toBe(false);
  mine.release();
  await vi.waitUntil(() => held.size === 0);
  expect(await other.take()).toBe(true);
  const late = new TabLock('film/film-2');
  void late.take();
  late.release();
  await vi.waitUntil(() => !held.has('handoff-sandbox/film/film-2'));
});

test.each([
  ['refused', { request: () => Promise.reject(new Error('Refused.')) }],
  ['not there, as over http', undefined],
])('[WT11] where locks are %s tabs share nothing, and it plays', async (_, locks) => {
  vi.stubGlobal('navigator', { locks });
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(await takeLock('film/film')).not.toBeNull();
});
