import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Kept } from '../../src/ui/live/kept.svelte';
import { Unsaved } from '../../src/ui/live/unsaved.svelte';
import { memoryStorage } from './memory-storage';

const schema = v.object({ name: v.string(), description: v.string() });
const stored = () => ({ name: 'Bot', description: 'Bot skill' });
const keptIn = (storage = memoryStorage(), key = 'form') => new Kept(storage, key, schema);
const formIn = (storage = memoryStorage(), key = 'skill 1') => new Unsaved(storage, key, schema, stored);

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
  '[UI14][US2] something kept that does not fit is passed over: %s',
  (text) => {
    const storage = memoryStorage(new Map([['skill 1', text]]));
    expect(keptIn(storage, 'skill 1').value).toBeNull();
    expect(formIn(storage).values).toEqual(stored());
  },
);

test('[UI16][US1] typed values stand in for the stored ones until they are discarded', () => {
  const form = formIn();
  expect(form.isChanged).toBe(false);
  form.change({ name: 'Bots' });
  expect(form.values).toEqual({ name: 'Bots', description: 'Bot skill' });
  expect(form.isChanged).toBe(true);
  form.discard();
  expect(form.values).toEqual(stored());
});

test('[UI16][US1] a half-filled form is found again by a page loaded anew, and a discarded one is not', () => {
  const storage = memoryStorage();
  formIn(storage).change({ name: 'Bots' });
  const again = formIn(storage);
  expect(again.values.name).toBe('Bots');
  expect(formIn(storage, 'skill 2').values.name).toBe('Bot');
  again.discard();
  expect(formIn(storage).values.name).toBe('Bot');
  expect(storage.texts.size).toBe(0);
});

test('[UI16] a form that says again what is stored keeps nothing', () => {
  const storage = memoryStorage();
  const form = formIn(storage);
  form.change({ name: 'Bots' });
  form.change({ name: 'Bot' });
  expect(form.isChanged).toBe(false);
  expect(storage.texts.size).toBe(0);
});
