import { expect, test } from 'vitest';
import { whatStarts } from '#core/bot/understanding/what-starts';
import { bot, dialog, fallbackDialog, Talk, text, userSays } from './bot-builder';

const billing = { id: 'billing', name: 'Billing', phrases: ['Why is my bill so high?'] };

test.each([
  ['Why is my bill so high?', 'intent', 'Your bill.'],
  ['my lamp', 'pattern', 'A lamp.'],
  ['bill', 'pattern', 'Your bill.'],
  ['something else', undefined, 'Pardon?'],
])('[BT248] what “%s” would start is what it starts when it is said', (words, kind, answer) => {
  const of = {
    ...bot([
      dialog('Bills', [userSays(['bill'], { intentId: 'billing' }), text('Your bill.')]),
      dialog('Lamps', [userSays(['*lamp*']), text('A lamp.')]),
      fallbackDialog(text('Pardon?')),
    ]),
    domain: { intents: [billing], entities: [] },
  };
  expect(whatStarts(of, words)?.kind).toBe(kind);
  expect(new Talk(of).say(words)).toEqual([answer]);
});
