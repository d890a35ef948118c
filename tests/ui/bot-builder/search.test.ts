import { expect, test } from 'vitest';
import { newRule } from '#model/new-rule';
import { excerptOf, findInBot } from '../../../src/ui/features/bot-builder/search/find-in-bot';
import { bot, dialog, question, text, userSays } from './sample-bot';

test('[BB53] names, texts, patterns and rules are found, each place once, with the field', () => {
  const rule = newRule({
    id: 'r',
    name: 'Wants a refund',
    conditions: [{ kind: 'pattern', patterns: ['money back'], excludeKeywords: [] }],
    next: { kind: 'next' },
  });
  const it = bot(
    dialog('Refunds', [
      userSays({ patterns: ['*refund*', 'REFUND me'] }),
      text('one'),
      question('two', [rule]),
    ]),
  );
  const places = (words: string) =>
    findInBot(it, words).map(({ dialogId, interactionId, field, text: found }) => [
      interactionId ?? dialogId,
      field,
      found,
    ]);
  expect(places('refund')).toEqual([
    [it.dialogs[0]?.id, 'name', 'Refunds'],
    ['says', 'patterns', '*refund*'],
    ['two', 'rules', 'Wants a refund'],
  ]);
  expect(places('MONEY')).toEqual([['two', 'rules', 'money back']]);
  expect(places('hello')).toEqual([['one', 'text', 'Hello']]);
  expect([places(' '), places('text-question'), places('nowhere')]).toEqual([[], [], []]);
});

test('[BB208] of a long text that is shown which has the words', () => {
  const text = `${'a '.repeat(100)}Money Back now ${'z '.repeat(100)}`;
  const { before, hit, after } = excerptOf(text, ' money back ');
  expect(hit).toBe('Money Back');
  expect(before).toMatch(/^…(?:a )+$/);
  expect(after).toMatch(/^ now (?:z )+z?…$/);
  expect(excerptOf('Refunds', 'FUND')).toEqual({ before: 'Re', hit: 'fund', after: 's' });
  expect(excerptOf('İİİ hello there', 'hello')).toEqual({ before: 'İİİ ', hit: 'hello', after: ' there' });
  expect(excerptOf('(a|b)*', '(A|')).toEqual({ before: '', hit: '(a|', after: 'b)*' });
  expect(excerptOf('Straße', 'STRASSE')).toEqual({ before: '', hit: '', after: 'Straße' });
});
