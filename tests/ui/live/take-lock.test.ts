import { expect, onTestFinished, test, vi } from 'vitest';
import { takeLock } from '../../../src/ui/live/take-lock';

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

test('[WT11] where locks are refused tabs share nothing, and it plays', async () => {
  vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new Error('Refused.')) } });
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(await takeLock('film/film')).not.toBeNull();
});
