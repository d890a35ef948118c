import { failed, ok } from '#base/result';
import { expect, test } from 'vitest';
import type { Command } from '#contract/command';
import type { Bot } from '#model/bot';
import type { BotTest } from '#model/bot-test';
import { failureOf } from '#model/failure';
import { asId } from '#model/ids';
import { memoryStorage } from '../memory-storage';
import { bringBackBot } from '../../../src/ui/features/bot-builder/bots/bring-back-bot';
import { createTestForm } from '../../../src/ui/features/bot-builder/tests/test-form';
import { TestRuns } from '../../../src/ui/features/bot-builder/tests/test-runs.svelte';
import { tellEvent } from '../../../src/ui/features/bot-builder/tests/test-words';

const passed = { problem: null, differences: [], came: '' };
const stored: BotTest = {
  ...{ id: asId('t1'), botId: asId('bot'), name: 'hi', channel: 'web', script: 'hi', expected: '' },
  ...{ startsAt: Date.UTC(2026, 0, 31, 9, 30), agents: null, answers: [] },
};
const slow: BotTest['answers'][number] = {
  ...({ name: 'Stores', method: 'GET', url: '*' } as const),
  ...{ status: 200, body: '{}', delayMs: 900, script: 'return 1' },
  headers: [{ key: 'X-Kind', value: 'a' }],
};
const another: BotTest = { ...stored, id: asId('t2') };
const bot = { id: 'bot' } as unknown as Bot;

test('[BB70][BB135] tests are played one after the other until somebody stops them, and count until something changes', async () => {
  const played: string[] = [];
  const runs = new TestRuns({
    workspaceRequest(request) {
      if (request.type === 'play') played.push(request.testId);
      if (played.length === 3) runs.stop();
      return Promise.resolve(ok({ played: passed }));
    },
  });
  await runs.play([stored, another], bot);
  expect(played).toEqual(['t1', 't2']);
  expect(runs.playing).toBeUndefined();
  expect([stored, { ...stored, id: asId<BotTest['id']>('t3') }].map((one) => runs.wasPlayed(one))).toEqual([
    true,
    false,
  ]);
  expect(runs.resultOf(stored, bot)).toEqual(passed);
  expect(runs.resultOf({ ...stored }, bot)).toBeUndefined();
  expect(runs.resultOf(stored, { ...bot })).toBeUndefined();
  await runs.play([stored, another], bot);
  expect(played).toEqual(['t1', 't2', 't1']);
});

test.each([
  ['{"in":"hi"}', 'The consumer says “hi”.'],
  [
    '{"out":"Which?","quickReplies":["Red","Blue"],"dialog":"Colours","interaction":"asks"}',
    'The bot says “Which?” with the quick replies Red, Blue (“Colours”, “asks”).',
  ],
  ['{"event":"escalated","skill":"Human","skillId":"1"}', 'The conversation goes to the skill “Human”.'],
  ['{"open":true,"event":"escalated"}', 'The conversation is passed on.'],
  ['{"event":"returned"}', 'Nobody takes it: the bot has the conversation again.'],
  ['{"event":"closed"}', 'The conversation is closed.'],
  ['{"event":"call","status":404}', 'A call is answered with 404.'],
  ['{"event":"log","kind":"heard"}', 'The log says “heard”.'],
  ['{"what":1}', '{"what":1}'],
])('[BB71] %s in words', (json, words) => {
  expect(tellEvent(json)).toBe(words);
});

test('[BB72] a test is edited in a form; what is no moment and no status is named at its field', async () => {
  const sent: unknown[] = [];
  const sandbox = {
    workspace: 'main',
    dispatch: (command: unknown) => {
      sent.push(command);
      return Promise.resolve(ok({ testId: stored.id }));
    },
  };
  const form = createTestForm(sandbox as never, memoryStorage(), stored, () => stored);
  expect(form.values.begins).toBe('2026-01-31 09:30');
  const answer = { name: 'Stores', method: 'GET' as const, url: '*', status: 'many', body: '{}' };
  for (const begins of ['5', '01.02.2026', '2026-1-31', 'tomorrow']) {
    form.change({ begins, answers: [answer] });
    form.field('begins').onleave?.();
    expect(form.field('begins').error, begins).toBe('A moment is written like 2026-01-31 09:30.');
  }
  expect(form.whyNot).toBeDefined();
  form.change({ begins: '', atWork: 'chosen', agents: ['helen'], answers: [{ ...answer, status: '404' }] });
  await form.save.run();
  expect(sent).toMatchObject([
    {
      type: 'test.save',
      draft: {
        ...{ id: 't1', startsAt: null, agents: ['helen'] },
        answers: [{ name: 'Stores', status: 404, delayMs: 0, headers: [], script: '' }],
      },
    },
  ]);
});

test('[BB72] what the form does not show of an answer stays as it is', async () => {
  const sent: unknown[] = [];
  const dispatch = (command: unknown) => (sent.push(command), Promise.resolve(ok({ testId: stored.id })));
  const test = { ...stored, answers: [slow] };
  const form = createTestForm({ workspace: 'main', dispatch } as never, memoryStorage(), test, () => test);
  form.change({ answers: form.values.answers.map((one) => ({ ...one, status: '404' })) });
  await form.save.run();
  expect(sent).toMatchObject([{ draft: { answers: [{ ...slow, status: 404 }] } }]);
});

test('[BB10] Undo brings a bot back with its tests, and tells which did not come', async () => {
  const asked: Command[] = [];
  const dispatch = (command: Command) => {
    asked.push(command);
    const isLost = command.type === 'test.restore' && command.test.id === another.id;
    return Promise.resolve(
      isLost ? failed(failureOf('bad-input', { what: 'Too many.' })) : ok({ differs: [] }),
    );
  };
  const back = await bringBackBot({ dispatch } as never, bot, [stored, another]);
  expect(asked.map(({ type }) => type)).toEqual(['bot.restore', 'test.restore', 'test.restore']);
  expect(back).toEqual(ok({ differs: ['the test “hi” is missing: Too many'] }));
});
