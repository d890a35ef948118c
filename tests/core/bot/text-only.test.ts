import { expect, test } from 'vitest';
import type { Interaction } from '#model/interaction';
import { asking, asks } from './asking';
import { goTo, onPattern, rule, Talk } from './bot-builder';

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
