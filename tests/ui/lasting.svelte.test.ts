import { expect, test, vi } from 'vitest';
import { Lasting } from '../../src/ui/live/lasting.svelte';

/** A browser that answers like this, and what its tabs share. */
function browser(answer: boolean | Error) {
  const texts = new Map<string, string>();
  const respond = () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer));
  const keeper = { persist: vi.fn(respond), persisted: vi.fn(respond) };
  const memory = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  };
  return { keeper, openTab: () => new Lasting(keeper, () => memory) };
}

test('[UI42] it is asked once for all tabs, and the answer is known', async () => {
  const { keeper, openTab } = browser(true);
  const tab = openTab();
  await tab.askOnce();
  await tab.askOnce();
  await openTab().askOnce();
  expect([keeper.persist.mock.calls.length, tab.promised]).toEqual([1, 'yes']);
});

test('[UI42] whoever wants to may ask again, and looking asks nothing', async () => {
  const { keeper, openTab } = browser(false);
  const tab = openTab();
  await tab.look();
  expect([keeper.persist.mock.calls.length, tab.promised]).toEqual([0, 'no']);
  await tab.ask();
  expect(keeper.persist).toHaveBeenCalledOnce();
});

test('[UI42] a browser that does not tell, or refuses, does no harm', async () => {
  const without = new Lasting(undefined, () => {
    throw new Error('refused');
  });
  await without.askOnce();
  await without.look();
  expect(without.promised).toBe('untold');
  const refusing = browser(new Error('refused')).openTab();
  await refusing.askOnce();
  expect(refusing.promised).toBe('untold');
});
