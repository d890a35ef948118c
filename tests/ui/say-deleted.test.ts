import { afterEach, expect, test } from 'vitest';
import { failed, ok } from '#base/result';
import { failureOf } from '#model/failure';
import { sayDeleted, type BringBack } from '../../src/ui/kit/say-deleted';
import { toasts } from '../../src/ui/kit/toasts.svelte';

afterEach(() => {
  for (const { id } of toasts.all) toasts.dismiss(id);
});

/** As pressing Undo does. */
async function undo() {
  const { shown } = toasts;
  if (!shown?.undo) throw new Error('There is no Undo.');
  toasts.dismiss(shown.id);
  shown.undo();
  await Promise.resolve();
  await Promise.resolve();
}

test('[UI65] a refused Undo says what did not come back, and can be tried again', async () => {
  const answers: Awaited<ReturnType<BringBack>>[] = [
    failed(failureOf('not-found', { what: 'This bot user' })),
    ok({ differs: [] }),
  ];
  sayDeleted('Agent connector of bot_user deleted.', async () => answers.shift()!);
  await undo();
  expect(toasts.shown).toMatchObject({
    tone: 'error',
    text: 'Agent connector of bot_user deleted. It did not come back: This bot user does not exist (any more).',
  });
  await undo();
  expect(toasts.shown).toMatchObject({ tone: 'success', text: 'It is back.' });
});

test('[UI65] what is not as it was is told with it', async () => {
  sayDeleted('Skill “Night” deleted.', async () => ok({ differs: ['it is “Night 2”', 'more'] }));
  await undo();
  expect(toasts.shown?.text).toBe('It is back, but not as it was: it is “Night 2”; more.');
});
