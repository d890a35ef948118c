import { expect, test } from 'vitest';
import { createTabStorage } from '../../src/ui/live/tab-storage';

/** A browser's storage; `refuses` is what private windows and full disks do. */
function browserStorage(refuses = false) {
  const texts = new Map<string, string>();
  const guarded =
    <Args extends unknown[], Answer>(act: (...args: Args) => Answer) =>
    (...args: Args) => {
      if (refuses) throw new Error('refused');
      return act(...args);
    };
  const storage = {
    getItem: guarded((key: string) => texts.get(key) ?? null),
    setItem: guarded((key: string, text: string) => void texts.set(key, text)),
    removeItem: guarded((key: string) => void texts.delete(key)),
  };
  return { texts, storage: storage as unknown as Storage };
}

test('[UI15] a text is found again by a page loaded anew, until it is removed', () => {
  const { texts, storage } = browserStorage();
  createTabStorage(() => storage).set('name', 'Billing');
  const again = createTabStorage(() => storage);
  expect(again.get('name')).toBe('Billing');
  again.remove('name');
  expect(again.get('name')).toBeNull();
  expect(texts.size).toBe(0);
});

test('[UI15] where storage is refused, or has no room, a text lasts as long as the page', () => {
  const { storage } = browserStorage(true);
  const tab = createTabStorage(() => storage);
  expect(tab.get('name')).toBeNull();
  tab.set('name', 'Billing');
  expect(tab.get('name')).toBe('Billing');
  tab.remove('name');
  expect(tab.get('name')).toBeNull();
});

test('[UI15] a browser that refuses even to name its storage does no harm', () => {
  const tab = createTabStorage(() => {
    throw new Error('refused');
  });
  tab.set('name', 'Billing');
  expect(tab.get('name')).toBe('Billing');
});

test('[UI41] a text there is no room for is told of, until there is room or it is gone; the memory has it', () => {
  const { storage } = browserStorage();
  const keep = storage.setItem;
  let isFull = true;
  storage.setItem = (key, text) => {
    if (isFull) throw new DOMException('full', 'QuotaExceededError');
    keep(key, text);
  };
  const told: number[] = [];
  const tab = createTabStorage(
    () => storage,
    (texts) => told.push(texts),
  );
  tab.set('one', 'Long');
  tab.set('one', 'Longer');
  tab.set('two', 'Long');
  expect([told, tab.get('one')]).toEqual([[1, 2], 'Longer']);
  tab.remove('two');
  isFull = false;
  tab.set('one', 'Short');
  expect(told).toEqual([1, 2, 1, 0]);
});
