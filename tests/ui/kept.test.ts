import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Kept } from '../../src/ui/live/kept.svelte';
import { memoryStorage } from './memory-storage';

const schema = v.object({ name: v.string(), description: v.string() });
const stored = () => ({ name: 'Bot', description: 'Bot skill' });
const keptIn = (storage = memoryStorage(), key = 'form') => new Kept(storage, key, schema);

test('[UI14] a value is found again by a page loaded anew, under its own key only', () => {
  const storage = memoryStorage();
  keptIn(storage).value = stored();
  expect(keptIn(storage).value).toEqual(stored());
  expect(keptIn(storage, 'other').value).toBeNull();
});

test('[UI14] what was forgotten is not found again', () => {
  const storage = memoryStorage();
  const kept = keptIn(storage);
  kept.value = stored();
  kept.value = null;
  expect(storage.texts.size).toBe(0);
});

test.each(['', '{', 'null', '[]', '{"name":"Bots"}', '{"name":1,"description":""}'])(
  '[UI14] something kept that does not fit is passed over: %s',
  (text) => {
    const storage = memoryStorage(new Map([['skill 1', text]]));
    expect(keptIn(storage, 'skill 1').value).toBeNull();
  },
);
