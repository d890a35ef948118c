import { expect, test } from 'vitest';
import { ok } from '#base/result';
import type { Exported } from '#contract/exported';
import { worldFileMegabytes } from '#model/limits';
import { toasts } from '../../src/ui/kit/toasts.svelte';
import { WorldSaving } from '../../src/ui/save-world.svelte';

/** A workspace that is saved as this; what is asked for and handed over is written down. */
function saving(answer: (without?: number) => Exported) {
  const done: string[] = [];
  const made = new WorldSaving(
    'shop',
    async (without) => {
      done.push(`without ${without}`);
      return ok(answer(without));
    },
    (name) => done.push(name),
  );
  return { saving: made, done };
}

test('[UI23] a file that no import would take is saved when its person has decided', async () => {
  const { saving: large, done } = saving((without) =>
    without === undefined ? { excess: 7 } : { file: '{}', missing: 0 },
  );
  await large.action.run();
  expect(large.question).toEqual({ excess: 7 });
  expect([done, toasts.shown]).toEqual([['without undefined'], undefined]);
  await large.action.run(7);
  expect(large.question).toBeUndefined();
  expect(done.slice(1)).toEqual(['without 7', 'shop.world.json']);
  expect(toasts.shown?.text).toBe(
    'shop.world.json is in your downloads. It is without the 7 oldest archived conversations.',
  );
});

test('[UI23] what is not in the file, and that it is too large, is said', async () => {
  await saving(() => ({ file: '{}', missing: 2 })).saving.action.run();
  expect(toasts.shown?.text).toContain('2 archived conversations could not be read and are not in it.');
  const much = ' '.repeat(worldFileMegabytes * 1024 * 1024 + 1);
  await saving(() => ({ file: much, missing: 0 })).saving.action.run(0);
  expect(toasts.shown).toMatchObject({ tone: 'error' });
  expect(toasts.shown?.text).toContain(`larger than ${worldFileMegabytes} MB`);
  await saving(() => ({ file: '{}', missing: 0 })).saving.action.run();
  expect(toasts.shown).toMatchObject({ tone: 'success', text: 'shop.world.json is in your downloads.' });
});
