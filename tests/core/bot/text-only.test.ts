import { expect, test } from 'vitest';
import type { Interaction } from '#model/interaction';
import { asking, asks } from './asking';
import {
  bot,
  dialog,
  goTo,
  onPattern,
  question,
  remembered,
  rule,
  Talk,
  text,
  userSays,
} from './bot-builder';
import { before, CodeTalk, saying } from './code-talk';

class TextTalk extends Talk {
  override get at() {
    return { ...super.at, textOnly: true };
  }
}

const rules = [rule(onPattern('red'), goTo('Red it is.'))];
const colours = [
  { title: 'Blue', payload: 'blue' },
  { title: 'Red one', payload: 'red' },
];
const buttons = [
  { title: 'Colours', value: 'https://shop.example/colours', action: 'web-url' as const },
  { title: 'Blue', value: 'blue', action: 'postback' as const },
  { title: 'Red one', value: 'red', action: 'postback' as const },
];
const tiles = [
  {
    title: 'Shoe',
    subtitle: 'In blue',
    image: '',
    url: 'https://shop.example/shoe',
    buttons: buttons.slice(1, 2),
  },
  { title: 'Boot', subtitle: '', image: 'https://shop.example/boot.png', url: '', buttons: buttons.slice(2) },
];
const choices = [{ title: 'Blue' }, { title: 'Red' }];

test.each<[string, Interaction, string]>([
  [
    'quick replies',
    asks('quick-reply', { text: 'Which?', replies: colours, rules }),
    'Which?\n1. Blue\n2. Red one',
  ],
  [
    'buttons',
    asks('button', { text: 'Which?', buttons, rules }),
    'Which?\nColours: https://shop.example/colours\n1. Blue\n2. Red one',
  ],
  ['choices', asks('multiple-choice', { text: 'Which?', choices, rules }), 'Which?\n1. Blue\n2. Red'],
  [
    'tiles',
    asks('structured', { tiles, rules }),
    'Shoe\nIn blue\nOpen: https://shop.example/shoe\n1. Blue\nBoot: https://shop.example/boot.png\nBoot\n2. Red one',
  ],
])('[BT302] in words %s are numbered, and typed by number, letter or title', (kind, question, words) => {
  for (const typed of ['2', 'b)', kind === 'choices' ? 'red' : 'RED ONE']) {
    const talk = new TextTalk(asking(question));
    talk.say('hi');
    expect(talk.run.outbox).toMatchObject([{ text: words }]);
    expect(Object.keys(talk.run.outbox[0] ?? {})).not.toEqual(expect.arrayContaining(['card']));
    expect(Object.keys(talk.run.outbox[0] ?? {})).not.toEqual(expect.arrayContaining(['quickReplies']));
    expect(talk.say(typed), typed).toEqual(['Red it is.']);
  }
});

class TextCodeTalk extends CodeTalk {
  override get at() {
    return { ...super.at, textOnly: true };
  }
}

test('[BT351] the numbers go on over several lines, and each means what stands beside it', () => {
  const asked = question('Which?', { code: before, rules: [rule(onPattern('yes-1'), goTo('Good'))] });
  const end = { next: { kind: 'end' } } as const;
  const talk = new TextCodeTalk(bot([dialog('D', [userSays(['go']), asked, text('Good', end)])]));
  const ask = () => {
    talk.say('go');
    talk.runs([saying('First', 'No', 'Maybe'), { kind: 'add-quick-replies', quickReplies: ['Sure~yes-1'] }]);
  };
  ask();
  expect(talk.run.outbox.map((line) => line.text)).toEqual(['First\n1. No\n2. Maybe', 'Which?\n3. Sure']);
  expect(talk.say('3')).toEqual(['Good']);
  expect(talk.run).not.toHaveProperty('listed');
  ask();
  talk.say('1');
  expect(talk.run.payload).toBe('No');
});

test('[BT302] a number beyond the list is no option, and a card of its author’s has no numbers', () => {
  const talk = new TextTalk(asking(asks('quick-reply', { text: 'Which?', replies: colours })));
  talk.say('hi');
  talk.say('3');
  expect(talk.run.payload).toBeNull();
  const json =
    '{"type":"vertical","elements":[{"type":"text","text":"Hi"},{"type":"button","title":"Go","click":{"actions":[{"type":"publishText","text":"go"}]}}]}';
  const card = new TextTalk(asking(asks('universal', { json })));
  expect(card.say('hi')).toEqual(['Hi\n[Go]']);
});

test('[BT305] options that make a line too long stand in lines of their own, and none is cut', () => {
  const replies = Array.from({ length: 12 }, (_, at) => ({
    title: `Option ${at + 1} of twelve ${'x'.repeat(60)}`,
    payload: '',
  }));
  const talk = new TextTalk(
    asking(asks('quick-reply', { text: 'Which one? '.repeat(28), replies, delayMs: 500 })),
  );
  talk.say('hi');
  const lines = talk.run.outbox.map((line) => line.text);
  expect(lines.every((line) => line.length <= 320)).toBe(true);
  expect(lines.slice(1).flatMap((line) => line.split('\n'))).toEqual(
    replies.map(({ title }, at) => `${at + 1}. ${title}`),
  );
  expect(talk.run.outbox.map(({ delayMs }) => delayMs)).toEqual([500, ...lines.slice(1).map(() => 0)]);
});

test('[BT305] a long text of a card becomes several lines, with its buttons below the last', () => {
  const talk = new TextTalk(
    asking(asks('structured', { tiles: [{ ...tiles[0]!, subtitle: 'word '.repeat(200) }] })),
  );
  talk.say('hi');
  const lines = talk.run.outbox.map((line) => line.text);
  expect(lines.map((line) => line.length <= 320)).toEqual(lines.map(() => true));
  expect(lines.at(-1)).toMatch(/\n1\. Blue$/);
});

test.each([
  ['2', 'buy 2'],
  ['3', 'rest'],
  ['Buy B', 'buy 2'],
])('[BT306] of tiles with rows %j is %j', (typed, payload) => {
  const bought = { title: 'Buy {$.api_Shop.all[i].name}', value: 'buy {$.api_Shop.all[i].id}' };
  const blank = { subtitle: '', image: '', url: '' };
  const offered = [
    { ...blank, title: '', buttons: [{ ...bought, action: 'postback' as const }] },
    { ...blank, title: 'Rest', buttons: [{ title: 'None', value: 'rest', action: 'postback' as const }] },
  ];
  const shop = { jsonData: '{"api_Shop":{"all":[{"name":"A","id":1},{"name":"B","id":2}]}}' };
  const talk = new TextTalk(asking(asks('structured', { tiles: offered })));
  talk.run = { ...talk.run, variables: remembered({ api_Shop: shop }) };
  expect(talk.say('hi')).toEqual(['1. Buy A\n2. Buy B\nRest\n3. None']);
  talk.say(typed);
  expect(talk.run.payload).toBe(payload);
});
