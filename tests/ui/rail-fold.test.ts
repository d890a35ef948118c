import { expect, test } from 'vitest';
import { RailFold } from '../../src/ui/frame/rail-fold.svelte';
import { memoryStorage } from './memory-storage';

test('[UI61] the rail is folded where room is tight, until somebody says otherwise', () => {
  const fold = new RailFold(memoryStorage());
  expect([fold.folded(true), fold.folded(false)]).toEqual([true, false]);
  fold.toggle(true);
  expect([fold.folded(true), fold.folded(false)]).toEqual([false, false]);
  fold.toggle(false);
  expect([fold.folded(true), fold.folded(false)]).toEqual([false, true]);
});

test('[UI61] what was said about the rail is remembered', () => {
  const storage = memoryStorage();
  new RailFold(storage).toggle(false);
  expect(new RailFold(storage).folded(false)).toBe(true);
});
