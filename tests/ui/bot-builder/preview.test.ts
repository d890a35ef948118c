import { expect, test } from 'vitest';
import { failed, ok } from '#base/result';
import { logValues, type LogEntry, type LogKind } from '#model/log-entry';
import type { Command } from '#contract/command';
import { failureOf } from '#model/failure';
import { asId, type BotId } from '#model/ids';
import type { Sandbox } from '#sdk/index';
import { Draft } from '../../../src/ui/conversation/draft.svelte';
import { tellReason } from '../../../src/ui/bot-log/log-words';
import { reasonsOf, turnsOf } from '../../../src/ui/bot-log/reasons';
import { previewLines } from '../../../src/ui/features/bot-builder/preview/preview-lines';
import { PreviewRun } from '../../../src/ui/features/bot-builder/preview/preview-run.svelte';
import { memoryStorage } from '../memory-storage';

const entry = <K extends LogKind>(kind: K, values: LogEntry<K>['values']) =>
  ({ at: 1_000, kind, values }) as LogEntry;

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
  const log = [
    entry('session-reset', {}),
    entry('heard', { text: 'hi' }),
    entry('dialog-begun', { dialog: 'Welcome' }),
    entry('heard', { text: 'agent' }),
    entry('transfer-asked', { skill: 'Human', skillId: '42' }),
  ];
  const told = turnsOf(reasonsOf(log)).map(({ reasons }) =>
    reasons.map(({ entry }) => tellReason(entry).sentence),
  );
  expect(told).toEqual([
    ['The consumer said “agent”.', 'The bot asks LiveEngage for a transfer to the skill “Human” (42).'],
    ['The consumer said “hi”.', 'The dialog “Welcome” begins.'],
    ['The session was reset.'],
  ]);
});

test('[BB24] every kind of reason is a sentence with each of its values', () => {
  for (const [kind, names] of Object.entries(logValues)) {
    const values = Object.fromEntries(Object.keys(names).map((name) => [name, `<${name}>`]));
    const { label, sentence } = tellReason({ at: 1, kind, values } as unknown as LogEntry);
    expect(label).not.toBe('');
    for (const value of Object.values(values)) expect(sentence, kind).toContain(value);
  }
});

test('[BB24] what was said in a preview stands in its conversation, and only there', () => {
  const log = [
    entry('typed', { text: 'bye' }),
    entry('heard', { text: 'bye' }),
    entry('spoke', { text: 'See you.' }),
    entry('text-closes', { interaction: 'Text 1', text: 'LP_CLOSEDIALOG' }),
    entry('conversation-closed', {}),
  ];
  expect(previewLines(log, 'Max').map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'You: bye',
    'Max: See you.',
    'Max: LP_CLOSEDIALOG',
    'Preview: The bot closes the conversation.',
  ]);
  expect(new Set(previewLines(log, 'Max').map(({ id }) => id)).size).toBe(4);
  expect(reasonsOf(log).map(({ entry }) => entry.kind)).toEqual([
    'heard',
    'text-closes',
    'conversation-closed',
  ]);
});

test('[BB24] turns of one moment have ids of their own', () => {
  const log = [entry('heard', { text: 'a' }), entry('heard', { text: 'b' })];
  const ids = turnsOf(reasonsOf(log)).map(({ id }) => id);
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
