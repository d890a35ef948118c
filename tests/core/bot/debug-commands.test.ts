import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { hasDebug } from '#core/bot/has-debug';
import { readBotFile } from '#core/bot/import-bot';
import type { Bot } from '#model/bot';
import { asId } from '#model/ids';
import {
  bot,
  dialog,
  fallbackDialog,
  PreviewTalk,
  question,
  remembered,
  Talk,
  text,
  userSays,
} from './bot-builder';
import { exported } from './exchange/exported';

const asks = bot([
  dialog('D', [userSays(['x']), question('Sure?'), text('Fine.')]),
  fallbackDialog(text('Pardon?')),
]);

test('[BT291] reset begins the session of a deployed bot anew, and says nothing', () => {
  const talk = new Talk(asks);
  talk.run = { ...talk.run, variables: remembered({ size: 'XL' }), escalationFailures: 2 };
  talk.say('x');
  expect(talk.say(' Reset ')).toEqual([]);
  expect(talk.run).toMatchObject({
    ...{ state: 'active', stack: [], at: null, variables: [], heard: null },
    ...{ heardUpTo: 1, escalationFailures: 2 },
  });
  expect(talk.why).toContain('session-reset');
  expect(talk.say('anything')).toEqual(['Pardon?']);
});

test('[BT291] what is remembered for good outlives a reset', () => {
  const talk = new Talk(asks);
  const [size] = remembered({ size: 'XL' });
  talk.run = { ...talk.run, variables: [{ ...size!, scope: 'forever' }] };
  talk.say('reset');
  expect(talk.run.variables).toMatchObject([{ name: 'size', value: 'XL' }]);
});

test.each(['display userid', 'Display  UserId', '/d'])('[BT291] %j tells whom the bot talks to', (words) => {
  const talk = new Talk(asks);
  talk.say('x');
  expect(talk.say(words)).toEqual(['run']);
  expect(talk.run.at).toBe('Sure?');
  expect(new PreviewTalk(asks).say(words)).toEqual(['run']);
});

test('[BT291] of a bot without debug commands they are words like any other', () => {
  const off: Bot = { ...asks, debug: false };
  for (const talk of [new Talk(off), new PreviewTalk(off)])
    expect(['reset', 'display userid', '/d'].flatMap((words) => talk.say(words))).toEqual(
      Array.from({ length: 3 }, () => 'Pardon?'),
    );
});

test('[BT291] a file says whether they are on, and an export what its author has chosen', () => {
  const as = { id: asId<Bot['id']>('mine'), accountId: asId<Bot['accountId']>('account') };
  const read = (attributes: object | undefined) => {
    const file = exported();
    const result = readBotFile(
      JSON.stringify({ ...file, bot: { ...file.bot, botAttributes: attributes } }),
      as,
    );
    if (!result.ok) throw new Error(result.failure.text);
    return result.value.bot;
  };
  const attributesOf = (one: Bot) => (exportBot(one)['bot'] as { botAttributes?: object }).botAttributes;
  const off = read({ ENABLE_DEBUG: 'false', MORE: '1' });
  expect([hasDebug(off), hasDebug(read(undefined)), hasDebug(read({ ENABLE_DEBUG: true }))]).toEqual([
    false,
    true,
    true,
  ]);
  expect(attributesOf(off)).toEqual({ ENABLE_DEBUG: 'false', MORE: '1' });
  expect(attributesOf({ ...off, debug: true })).toEqual({ ENABLE_DEBUG: 'true', MORE: '1' });
  expect(attributesOf({ ...asks, debug: false })).toEqual({ ENABLE_DEBUG: 'false' });
});
