import { expect, test } from 'vitest';
import type { Result } from '#base/result';
import type { ReadableFailure } from '../../src/ui/kit/failure-text';
import { Action } from '../../src/ui/live/action.svelte';

const taken: ReadableFailure = {
  name: 'name-taken',
  text: 'There is already a skill named “Bot”.',
  field: 'name',
};
const full: ReadableFailure = { name: 'storage-failed', text: 'Storing failed.' };

/** An action whose answers are given by hand, one for each run. */
function heldAction() {
  const answers: ((result: Result<string, ReadableFailure>) => void)[] = [];
  const action = new Action(
    (_text: string) => new Promise<Result<string, ReadableFailure>>((answer) => answers.push(answer)),
  );
  return { action, answers };
}

test('[UI5] an action runs and is idle again', async () => {
  const { action, answers } = heldAction();
  expect(action.state).toBe('idle');
  const run = action.run('Bot');
  expect(action.state).toBe('running');
  answers[0]?.({ ok: true, value: 'saved' });
  expect(await run).toEqual({ ok: true, value: 'saved' });
  expect(action.state).toBe('idle');
});

test('[UI5] a failed action keeps its sentence until it succeeds', async () => {
  const { action, answers } = heldAction();
  const first = action.run('Bot');
  answers[0]?.({ ok: false, failure: taken });
  await first;
  expect(action.state).toBe('failed');
  expect(action.sentence).toBe(taken.text);

  const second = action.run('Bot 2');
  expect(action.state).toBe('running');
  answers[1]?.({ ok: true, value: 'saved' });
  await second;
  expect(action.state).toBe('idle');
  expect(action.sentence).toBe('');
});

test('[UI5] a reset forgets the failure', async () => {
  const action = new Action(() => Promise.resolve({ ok: false as const, failure: full }));
  await action.run();
  action.reset();
  expect(action.state).toBe('idle');
});

test('[UI6] a second start joins the run that is going on', async () => {
  const { action, answers } = heldAction();
  const runs = [action.run('Bot'), action.run('Bot')];
  expect(answers).toHaveLength(1);
  answers[0]?.({ ok: true, value: 'saved' });
  expect(await Promise.all(runs)).toEqual([
    { ok: true, value: 'saved' },
    { ok: true, value: 'saved' },
  ]);
});

test('[UI7] the sentence stands at the field it names', async () => {
  const action = new Action(() => Promise.resolve({ ok: false as const, failure: taken }));
  await action.run();
  expect(action.errorAt('name')).toBe(taken.text);
  expect(action.errorAt('description')).toBeUndefined();
  expect(action.elsewhere).toBeUndefined();
});

test('[UI7] a sentence about no field stands elsewhere', async () => {
  const action = new Action(() => Promise.resolve({ ok: false as const, failure: full }));
  await action.run();
  expect(action.elsewhere).toBe(full.text);
});

test('[UI8] an action that throws is not left running', async () => {
  const later = new Action(() => Promise.reject(new Error('bug')));
  await expect(later.run()).rejects.toThrow('bug');
  expect(later.running).toBe(false);

  const atOnce = new Action((): Promise<Result<string, ReadableFailure>> => {
    throw new Error('bug');
  });
  await expect(atOnce.run()).rejects.toThrow('bug');
  expect(atOnce.running).toBe(false);
});
