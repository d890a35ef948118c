import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import type { Bot } from '#model/bot';
import { createTestHost } from '#support/test-host';
import { peopleOf } from '#support/people';
import { bot, dialog, escalation, integrationStep, Talk, text, tutorialBot, userSays } from './bot-builder';
import { before, CodeTalk } from './code-talk';

const errorMessage = 'Sorry, {$firstname} is out of order.';
const said = 'Sorry, Billing Bot is out of order.';
const stopped = { kind: 'stopped', because: 'time' } as const;

test('[BT128] it is said when code fails', () => {
  const of = bot([dialog('Main', [userSays(['go']), text('One', { code: before })])]);
  const talk = new CodeTalk({ ...of, errorMessage });
  talk.say('go');
  expect(talk.runs([], stopped)).toEqual([said]);
  const without = new CodeTalk({ ...of, errorMessage: ' ' });
  without.say('go');
  expect(without.runs([], stopped)).toEqual([expect.stringContaining('re-phrase')]);
});

test('[BT128] it is said when a skill id is no number, and when transfers are given up', () => {
  const wrong = bot(
    [dialog('Main', [userSays(['go']), integrationStep('Escalation')])],
    [escalation({ skillId: 'x' })],
  );
  expect(new Talk({ ...wrong, errorMessage }).say('go')).toEqual([said]);
  const talk = new Talk({ ...tutorialBot(), errorMessage }, { escalationFailures: 3, state: 'handed-over' });
  expect(talk.transferFails()).toEqual([said]);
});

test('[BT128] files have it as an attribute of the bot, beside what else they say there', () => {
  const of: Bot = { ...tutorialBot(), errorMessage };
  const file = exportBot(of);
  expect(file['bot']).toMatchObject({
    botAttributes: { ENABLE_DEBUG: 'true', DEFAULT_ERROR_MESSAGE: errorMessage },
  });
  const read = readBotFile(JSON.stringify(file), of);
  expect(read).toMatchObject({ ok: true, value: { bot: { errorMessage } } });
  if (!read.ok) return;
  expect(exportBot(read.value.bot)).toEqual(file);
  expect(exportBot({ ...read.value.bot, errorMessage: '' })['bot']).toMatchObject({
    botAttributes: { DEFAULT_ERROR_MESSAGE: '' },
  });
  expect(exportBot(tutorialBot())['bot']).toMatchObject({ botAttributes: { ENABLE_DEBUG: 'true' } });
});

test('[BT128] it is saved with the name of the bot, stays when it is not told, and goes when it is empty', async () => {
  const host = await createTestHost();
  const { accountId } = peopleOf(host);
  const { botId } = await host.must({ type: 'bot.create', accountId, name: 'Bot', description: '' });
  const rename = { type: 'bot.rename', botId, name: 'Bot', description: '' } as const;
  const now = () => host.rows('bots')[0]!.errorMessage;
  await host.must({ ...rename, errorMessage });
  await host.must(rename);
  expect(now()).toBe(errorMessage);
  expect(await host.do({ ...rename, errorMessage: 'x'.repeat(5001) })).toMatchObject({ ok: false });
  await host.must({ ...rename, errorMessage: '' });
  expect(now()).toBeUndefined();
});
