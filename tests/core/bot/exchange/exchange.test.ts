import * as v from 'valibot';
import { expect, test } from 'vitest';
import { validateBot } from '#core/bot/validate-bot';
import { storedBot } from '#model/bot-schema';
import { asId } from '#model/ids';
import type { Bot } from '#model/bot';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import { escalation, Talk, tutorialBot } from '../bot-builder';
import { exported } from './exported';

const as = { id: asId<Bot['id']>('mine'), accountId: asId<Bot['accountId']>('account') };

function read(file: unknown) {
  const result = readBotFile(typeof file === 'string' ? file : JSON.stringify(file), as);
  if (!result.ok) throw new Error(result.failure.text);
  return result.value;
}

/** Without what an export writes anew: whose bot it is, and in which order messages stand. */
function comparable(file: object) {
  const text = JSON.stringify(file).replaceAll(/"(their-bot|mine)"/g, '"bot"');
  const parsed = JSON.parse(text) as { conversationMessage: { id: string }[]; responder: object[] };
  const conversationMessage = parsed.conversationMessage.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...parsed, conversationMessage };
}

test('[BT86] an export of what was imported is what was imported', () => {
  const { bot } = read(exported());
  // `globalFunctions` and `platforms` are kept whole, with the bot they name.
  expect(comparable(exportBot(bot))).toEqual(comparable(exported()));
});

const withMessage = (change: object) => {
  const file = exported();
  const [first, ...others] = file.conversationMessage;
  return { ...file, conversationMessage: [{ ...first, ...change }, ...others] };
};

/** Without what a file says besides. */
const known = (bot: Bot): unknown =>
  JSON.parse(JSON.stringify(bot), (key, value: unknown) => (key === 'foreign' ? undefined : value));

test('[BT86] an import of an export is the same bot', () => {
  const { bot } = read(exported());
  expect(known(read(exportBot(bot)).bot)).toEqual(known(bot));
  const mine = { ...tutorialBot(), ...as };
  expect(known(read(exportBot(mine)).bot)).toEqual(known(mine));
});

test('[BT86] also what was stored in between is what was imported', () => {
  const { bot } = read(exported());
  expect(comparable(exportBot(v.parse(storedBot, JSON.parse(JSON.stringify(bot)))))).toEqual(
    comparable(exported()),
  );
});

test('[BT88] what is odd stays odd beside what is changed', () => {
  const file = exported();
  const [ask, ...others] = file.conversationMessage;
  const [first, ...rules] = ask!.responseMatches;
  const setting = { name: 'parcel', value: 5, scope: 'SESSION', more: [1] };
  const responseMatches = [{ ...first, contextDataVariables: [setting] }, ...rules];
  const { bot } = read({ ...file, conversationMessage: [{ ...ask, responseMatches }, ...others] });
  const dialogs = bot.dialogs.map((dialog) => ({
    ...dialog,
    interactions: dialog.interactions.map((one) => ({
      ...one,
      rules: one.rules.map((rule) => ({
        ...rule,
        variables: rule.variables.map((variable) => ({ ...variable, name: 'other' })),
      })),
    })),
  }));
  expect(JSON.stringify(exportBot({ ...bot, dialogs }))).toContain(
    JSON.stringify({ ...setting, name: 'other' }),
  );
});

test('[BT87] order follows from the links, and what is loose is read', () => {
  const [parcels, fallback] = read(exported()).bot.dialogs;
  expect(parcels?.interactions.map(({ id, kind, enabled }) => [id, kind, enabled])).toEqual([
    ['says', 'user-says', true],
    ['ask', 'quick-reply', true],
    ['call', 'integration', true],
    ['card', 'unknown', false],
  ]);
  expect(parcels?.interactions[1]?.delayMs).toBe(200);
  expect(fallback).toMatchObject({ kind: 'fallback', interactions: [{ next: { kind: 'end' } }] });
});

test('[BT87] links in a circle end', () => {
  const file = exported();
  const circle = file.conversationMessage.map((one) => ({
    ...one,
    prevMessageId: 'ask',
    nextMessageId: 'ask',
  }));
  const { bot } = read({ ...file, conversationMessage: circle });
  expect(bot.dialogs[0]?.interactions).toHaveLength(4);
});

test('[BT87] it plays', () => {
  const talk = new Talk(read(exported()).bot);
  expect(talk.say('my parcel')).toEqual([]);
  expect(talk.run.waits).toMatchObject({ ask: { kind: 'script', site: 'pre-process' } });
  expect(talk.answer({ kind: 'script', effects: [], end: { kind: 'done' } })).toEqual(['Which parcel?']);
  const answer = () => talk.answer({ kind: 'script', effects: [], end: { kind: 'done' } });
  expect(talk.say('hm')).toEqual([]);
  expect(talk.run.waits).toMatchObject({ ask: { then: { expressions: ['^\\d{6}'] } } });
  expect(answer()).toEqual(['Pardon?', 'Which parcel?']);
  talk.say('first');
  answer();
  expect(talk.run.variables).toMatchObject([{ name: 'parcel', value: 'first' }]);
  expect(talk.why).toContain('call-made: Tracking: GET: https://example.org/first');
});

test('[BT88] what is changed is changed in the export, and nothing else', () => {
  const { bot } = read(exported());
  const dialogs = bot.dialogs.map((dialog) => ({
    ...dialog,
    interactions: dialog.interactions.map((one) => (one.id === 'ask' ? { ...one, delayMs: 5 } : one)),
  }));
  const before = comparable(exported()).conversationMessage;
  const after = comparable(exportBot({ ...bot, dialogs })).conversationMessage;
  expect(after).toEqual(before.map((one) => (one.id === 'ask' ? { ...one, interactionDelay: 5 } : one)));
});

test('[BT86] what has no dialog, and a description that is too long, are kept', () => {
  const file = exported();
  const lost = { id: 'lost', name: 'Lost', group: 'gone', interactionType: 'TEXT' };
  const more = {
    ...file,
    bot: { ...file.bot, description: 'x'.repeat(900) },
    conversationMessage: [...file.conversationMessage, lost],
  };
  const { bot, notes } = read(more);
  expect(comparable(exportBot(bot))).toEqual(comparable(more));
  expect(notes).toContain('“Lost” belongs to no dialog: it is kept and not shown.');
  expect(exportBot({ ...bot, description: 'short' })).toMatchObject({ bot: { description: 'short' } });
});

test.each([
  ['TEXT_QUESTION', 'its quick replies are not shown'],
  ['APPLE_PAY', 'APPLE_PAY is passed over'],
])('[BT89] of %s it is told that %s', (interactionType, words) => {
  expect(read(withMessage({ interactionType })).notes).toContain(`“the ask”: ${words}.`);
});

test('[BT89] a comparison that is not known is told', () => {
  const [first] = exported().conversationMessage[0]!.responseMatches;
  const odd = { ...first, contextConditions: [{ contextName: 'a', matchType: 'IS_SET', value: '' }] };
  expect(read(withMessage({ responseMatches: [odd] })).notes).toContain(
    '“the ask”: a comparison that is not known here is read as “contains”.',
  );
});

test('[BT89] many notes are told in few', () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ id: `m${at}`, name: `${at}`, group: 'gone' }));
  expect(read({ ...exported(), conversationMessage: many }).notes).toHaveLength(21);
});

test('[BT89] what is not played and what leads nowhere is told', () => {
  expect(read(exported()).notes).toEqual([
    '“the card”: VIDEO is passed over.',
    '“the ask” leads to something that is not in the file: it ends there.',
  ]);
});

const half = (part: string) => Object.fromEntries(Object.entries(exported()).filter(([key]) => key !== part));

test.each<[string, unknown, string]>([
  ['no JSON', '{"bot":', 'not JSON'],
  ['a list', [], 'not JSON that describes a thing'],
  ['no bot', half('bot'), 'no “bot”'],
  ['no dialogs', half('groups'), 'no “groups”'],
  ['no interactions', half('conversationMessage'), 'no “conversationMessage”'],
  ['an id that no id can be', withMessage({ id: '__proto__' }), 'dialogs.0.interactions'],
  ['one id twice', withMessage({ id: 'says', prevMessageId: 'x', nextMessageId: 'y' }), 'has the id says'],
  [
    'a text that is too long',
    withMessage({ content: { results: { tile: { tileData: [{ text: 'x'.repeat(5001) }] } } } }),
    'dialogs.0.interactions',
  ],
  [
    'dialogs without ids',
    { bot: {}, groups: [{}], conversationMessage: Array(20_000).fill({}) },
    'has no id',
  ],
  [
    'one dialog twice',
    { ...exported(), groups: [exported().groups[0], exported().groups[0]] },
    'Two of its dialogs',
  ],
  [
    'too many dialogs',
    { ...exported(), groups: Array.from({ length: 1001 }, (_, id) => ({ id })) },
    'more than 1000 dialogs',
  ],
  [
    'too many interactions',
    { ...exported(), conversationMessage: Array(20_001).fill({}) },
    'more than 20000 interactions',
  ],
])('[BT90] %s is refused by its place', (_, file, words) => {
  const result = readBotFile(typeof file === 'string' ? file : JSON.stringify(file), as);
  expect(result).toMatchObject({ ok: false, failure: { field: 'file' } });
  expect(!result.ok && result.failure.text).toContain(words);
});

test('[BT325] what is too long is refused with what it may be and what it stands in', () => {
  const file = withMessage({
    name: 'the long one',
    content: { results: { tile: { tileData: [{ text: 'x'.repeat(5001) }] } } },
  });
  const result = readBotFile(JSON.stringify(file), as);
  expect(!result.ok && result.failure.text).toMatch(
    /interactions\.\d+\.text is longer than 5000 \(“[^”]+”, “the long one”\)\.$/,
  );
});

test('[BT88] of rows that read alike each keeps what the file says besides', () => {
  const tile = (title: string, unseen: string) => ({ title, keywords: [{ name: unseen }] });
  const tileData = [tile('a', 'Buy one'), tile('a', 'Buy two'), tile('b', 'Buy three')];
  const { bot } = read(
    withMessage({ interactionType: 'STRUCTURED', content: { results: { tile: { tileData } } } }),
  );
  const rows = (change: (tiles: readonly object[]) => readonly object[]) => {
    const dialogs = bot.dialogs.map((dialog) => ({
      ...dialog,
      interactions: dialog.interactions.map((one) =>
        one.kind === 'structured' ? ({ ...one, tiles: change(one.tiles) } as typeof one) : one,
      ),
    }));
    const [ask] = comparable(exportBot({ ...bot, dialogs })).conversationMessage.filter(
      ({ id }) => id === 'ask',
    );
    return JSON.stringify(ask).match(/Buy \w+/g);
  };
  expect(rows((tiles) => tiles)).toEqual(['Buy one', 'Buy two', 'Buy three']);
  expect(rows((tiles) => tiles.with(2, { ...tiles[2], title: 'c' }))).toEqual([
    'Buy one',
    'Buy two',
    'Buy three',
  ]);
  expect(rows((tiles) => tiles.toReversed())).toEqual(['Buy three', 'Buy two', 'Buy one']);
});

test('[BT89] an interaction with code that is too long to be run says so as long as it is there', () => {
  const file = exported();
  const code = { preProcessMessage: 'x();'.repeat(20_000) };
  const messages = file.conversationMessage.map((one) => (one.id === 'says' ? { ...one, ...code } : one));
  const long = { ...file, conversationMessage: messages };
  const told = validateBot(read(long).bot, []).filter(({ severity }) => severity === 'advice');
  expect(told.map(({ interactionId, text }) => [interactionId, text])).toEqual([
    ['says', '“the says” has code that is too long to be run here; it is kept.'],
  ]);
});

const inTile = (interactionType: string, more: object) =>
  withMessage({ interactionType, quickReplies: [], content: { results: { tile: { tileData: [more] } } } });

test.each<[string, object, string]>([
  [
    'BUTTON',
    { buttons: [{ name: 'Call', type: 'phone_number' }] },
    'a button that does something else says its callback',
  ],
  [
    'MULTIPLE_CHOICE_QUESTION',
    { multipleChoice: { multipleChoices: [{ name: 'Yes' }] } },
    'its choices are not shown',
  ],
  ['QUICK_REPLY', { quickReplyList: [{ title: 'Yes' }] }, 'its quick replies are not shown'],
])('[BT89] of an odd %s it is told what is lost', (type, more, words) => {
  expect(read(inTile(type, more)).notes).toContain(`“the ask”: ${words}.`);
});

test('[BT86][BT88] an API integration keeps the words of its file, and is exported as what it has become', () => {
  const { bot } = read(exported());
  const [tracking] = bot.integrations;
  expect(tracking).toMatchObject({ kind: 'api', method: 'GET', postBody: '', parameters: [] });
  const changed = { ...tracking, method: 'POST', headers: [{ key: 'Authorization', value: 'k' }] } as const;
  const responder = (integration: typeof tracking) =>
    comparable(exportBot({ ...bot, integrations: integration ? [integration] : [] })).responder[0];
  const before = comparable(exported()).responder[0];
  expect(responder(tracking)).toEqual(before);
  expect(responder(changed as typeof tracking)).toEqual({
    ...before,
    method: 'POST',
    headers: [{ key: 'Authorization', value: 'k' }],
  });
  const handsOver = { ...escalation(), id: tracking!.id, foreign: tracking!.foreign };
  expect(responder(handsOver)).toMatchObject({ integrationType: 'LP_AGENT_ESCALATION' });
});
