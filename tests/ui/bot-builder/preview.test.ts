import { expect, test } from 'vitest';
import { failed, ok } from '#base/result';
import type { TraceEntry } from '#model/bot-run';
import type { Command } from '#model/command';
import { failureOf } from '#model/failure';
import { asId, type BotId } from '#model/ids';
import type { Sandbox } from '#sdk/index';
import { PreviewRun } from '../../../src/ui/features/bot-builder/preview/preview-run.svelte';
import { turnsOf } from '../../../src/ui/features/bot-builder/preview/turns';

const entry = (kind: TraceEntry['kind'], detail: string): TraceEntry => ({ at: 1_000, kind, detail });

function preview(answer: (command: Command) => unknown) {
  const sent: Command[] = [];
  const dispatch = async (command: Command) => {
    sent.push(command);
    await Promise.resolve();
    return answer(command);
  };
  const run = new PreviewRun({ dispatch } as unknown as Sandbox, () => asId<BotId>('bot'));
  return { run, sent };
}

test('[BB24] reasons are gathered by what was heard, the newest first', () => {
  const trace = [
    entry('note', 'The session was reset.'),
    entry('heard', 'hi'),
    entry('starter-matched', 'Welcome'),
    entry('heard', 'agent'),
    entry('escalation-asked', 'Human'),
  ];
  expect(turnsOf(trace).map(({ entries }) => entries.map(({ detail }) => detail))).toEqual([
    ['agent', 'Human'],
    ['hi', 'Welcome'],
    ['The session was reset.'],
  ]);
});

test('[BB24] turns of one moment have ids of their own', () => {
  const ids = turnsOf([entry('heard', 'a'), entry('heard', 'b')]).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});

test('[BB25] lines leave in the order in which they were sent', async () => {
  const { run, sent } = preview(() => ok(null));
  await Promise.all([run.say('one'), run.say('two'), run.say('three')]);
  expect(sent.map((command) => 'text' in command && command.text)).toEqual(['one', 'two', 'three']);
});

test('[BB25] a line that could not be said comes back into the empty field', async () => {
  const { run } = preview(() => failed(failureOf('engine-lost')));
  await run.say('hello');
  expect(run.text).toBe('hello');
  expect(run.failure).toBe(failureOf('engine-lost').text);
});

test('[BB25] what is being typed is not replaced by a line that could not be said', async () => {
  const { run } = preview(() => failed(failureOf('engine-lost')));
  const said = run.say('hello');
  run.text = 'how are';
  await said;
  expect(run.text).toBe('how are');
});
