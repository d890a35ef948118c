import { expect, test } from 'vitest';
import type { Result } from '#base/result';
import type { ReadableFailure } from '../../src/ui/kit/failure-text';
import { Command } from '../../src/ui/live/command.svelte';

const taken: ReadableFailure = {
  name: 'name-taken',
  text: 'There is already a skill named “Bot”.',
  field: 'name',
};
const full: ReadableFailure = { name: 'storage-failed', text: 'Storing failed.' };

/** A command whose answers are given by hand, one for each run. */
function heldCommand() {
  const answers: ((result: Result<string, ReadableFailure>) => void)[] = [];
  const command = new Command(
    (_text: string) => new Promise<Result<string, ReadableFailure>>((answer) => answers.push(answer)),
  );
  return { command, answers };
}

test('[UI5] an action runs and is idle again', async () => {
  const { command, answers } = heldCommand();
  expect(command.state).toBe('idle');
  const run = command.run('Bot');
  expect(command.state).toBe('running');
  answers[0]?.({ ok: true, value: 'saved' });
  expect(await run).toEqual({ ok: true, value: 'saved' });
  expect(command.state).toBe('idle');
});

test('[UI5] a failed action keeps its sentence until it succeeds', async () => {
  const { command, answers } = heldCommand();
  const first = command.run('Bot');
  answers[0]?.({ ok: false, failure: taken });
  await first;
  expect(command.state).toBe('failed');
  expect(command.sentence).toBe(taken.text);

  const second = command.run('Bot 2');
  expect(command.state).toBe('running');
  answers[1]?.({ ok: true, value: 'saved' });
  await second;
  expect(command.state).toBe('idle');
  expect(command.sentence).toBe('');
});

test('[UI5] a reset forgets the failure', async () => {
  const command = new Command(() => Promise.resolve({ ok: false as const, failure: full }));
  await command.run();
  command.reset();
  expect(command.state).toBe('idle');
});

test('[UI6] a second start joins the run that is going on', async () => {
  const { command, answers } = heldCommand();
  const runs = [command.run('Bot'), command.run('Bot')];
  expect(answers).toHaveLength(1);
  answers[0]?.({ ok: true, value: 'saved' });
  expect(await Promise.all(runs)).toEqual([
    { ok: true, value: 'saved' },
    { ok: true, value: 'saved' },
  ]);
});

test('[UI7] the sentence stands at the field it names', async () => {
  const command = new Command(() => Promise.resolve({ ok: false as const, failure: taken }));
  await command.run();
  expect(command.errorAt('name')).toBe(taken.text);
  expect(command.errorAt('description')).toBeUndefined();
  expect(command.elsewhere).toBeUndefined();
});

test('[UI7] a sentence about no field stands elsewhere', async () => {
  const command = new Command(() => Promise.resolve({ ok: false as const, failure: full }));
  await command.run();
  expect(command.elsewhere).toBe(full.text);
});

test('[UI8] an action that throws is not left running', async () => {
  const later = new Command(() => Promise.reject(new Error('bug')));
  await expect(later.run()).rejects.toThrow('bug');
  expect(later.running).toBe(false);

  const atOnce = new Command((): Promise<Result<string, ReadableFailure>> => {
    throw new Error('bug');
  });
  await expect(atOnce.run()).rejects.toThrow('bug');
  expect(atOnce.running).toBe(false);
});
