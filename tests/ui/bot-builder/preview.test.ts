import { expect, test } from 'vitest';
import { failed, ok } from '#base/result';
import type { TraceEntry } from '#model/bot-run';
import type { Command } from '#contract/command';
import { failureOf } from '#model/failure';
import { asId, type BotId } from '#model/ids';
import type { Sandbox } from '#sdk/index';
import { Draft } from '../../../src/ui/conversation/draft.svelte';
import { PreviewRun } from '../../../src/ui/features/bot-builder/preview/preview-run.svelte';
import { turnsOf } from '../../../src/ui/features/bot-builder/preview/turns';
import { memoryStorage } from '../memory-storage';

const entry = (kind: TraceEntry['kind'], detail: string): TraceEntry => ({ at: 1_000, kind, detail });

function preview(answer: (command: Command) => unknown, storage = memoryStorage()) {
  const sent: Command[] = [];
  const dispatch = async (command: Command) => {
    sent.push(command);
    await Promise.resolve();
    return answer(command);
  };
  const draft = new Draft(storage, 'draft');
  const run = new PreviewRun({ dispatch } as unknown as Sandbox, () => asId<BotId>('bot'), draft);
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
  expect(run.draft.text).toBe('hello');
  expect(run.failure).toBe(failureOf('engine-lost').text);
});

test('[BB25] what is being typed is not replaced by a line that could not be said', async () => {
  const { run } = preview(() => failed(failureOf('engine-lost')));
  const said = run.say('hello');
  run.draft.text = 'how are';
  await said;
  expect(run.draft.text).toBe('how are');
});

test('[BB25] what is typed and not said is found again by a page loaded anew', async () => {
  const storage = memoryStorage();
  const { run } = preview(() => ok(null), storage);
  run.draft.text = 'how are';
  expect(preview(() => ok(null), storage).run.draft.text).toBe('how are');
});
