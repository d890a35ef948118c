import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createShelf } from '../../../src/ui/live/shelf';
import { Unsaved } from '../../../src/ui/features/users-and-skills/unsaved.svelte';
import { createMemoryShelf } from '../world-sandbox';

const schema = v.object({ name: v.string(), description: v.string() });
const stored = () => ({ name: 'Bot', description: 'Bot skill' });

test('[US1] typed values stand in for the stored ones until they are discarded', () => {
  const unsaved = new Unsaved(createMemoryShelf(), 'skill 1', schema, stored);
  expect(unsaved.isChanged).toBe(false);
  unsaved.change({ name: 'Bots' });
  expect(unsaved.values).toEqual({ name: 'Bots', description: 'Bot skill' });
  expect(unsaved.isChanged).toBe(true);
  unsaved.discard();
  expect(unsaved.values).toEqual(stored());
});

test('[US1] a page that is loaded anew finds what was typed, under its own key only', () => {
  const shelf = createMemoryShelf();
  new Unsaved(shelf, 'skill 1', schema, stored).change({ name: 'Bots' });
  expect(new Unsaved(shelf, 'skill 1', schema, stored).values.name).toBe('Bots');
  expect(new Unsaved(shelf, 'skill 2', schema, stored).values.name).toBe('Bot');
});

test('[US1] what was discarded is not found again', () => {
  const shelf = createMemoryShelf();
  const unsaved = new Unsaved(shelf, 'skill 1', schema, stored);
  unsaved.change({ name: 'Bots' });
  unsaved.discard();
  expect(shelf.texts.size).toBe(0);
});

test.each(['', '{', 'null', '[]', '{"name":"Bots"}', '{"name":1,"description":""}'])(
  '[US2] something kept that does not fit is dropped: %s',
  (text) => {
    const shelf = createMemoryShelf(new Map([['skill 1', text]]));
    expect(new Unsaved(shelf, 'skill 1', schema, stored).values).toEqual(stored());
  },
);

test('[US2] a refused storage costs nothing but the reload', () => {
  const shelf = createShelf(() => {
    throw new Error('refused');
  });
  expect(shelf.read('skill 1')).toBeNull();
  shelf.write('skill 1', 'kept');
  expect(shelf.read('skill 1')).toBe('kept');
  shelf.write('skill 1', null);
  expect(shelf.read('skill 1')).toBeNull();
});
