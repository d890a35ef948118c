import { expect, test } from 'vitest';
import type { Interaction } from '#model/interaction';
import { resume } from '#core/bot/resume';
import { escapeMarkup, unescapeMarkup } from '#model/markup';
import { readMarkup } from '../../../src/ui/conversation/read-markup';
import { asks, asking } from './asking';
import { bot, dialog, remembered, Talk, text, userSays } from './bot-builder';

const link = '<a href="https://evil.example">innocent</a>';

function quoting(template: string, variables: Readonly<Record<string, string>>): readonly string[] {
  const talk = new Talk(bot([dialog('D', [userSays(['*']), text(template)])]));
  talk.run = { ...talk.run, variables: remembered(variables) };
  return talk.say('x');
}

test.each([
  ['You said: {$botContext.x}', { x: link }, `You said: ${link}`],
  ['{$botContext.x}{$botContext.y}', { x: '<', y: 'b>bold' }, '<b>bold'],
  ['Mail <{$botContext.x}>', { x: 'a href="https://evil.example"' }, 'Mail <a href="https://evil.example">'],
  ['</{$botContext.x}>', { x: 'b' }, '</b>'],
  ['<a {$botContext.x}', { x: 'href="https://evil.example">' }, '<a href="https://evil.example">'],
  ['<a href="{$botContext.x}">', { x: 'tel:1"><b>' }, '<a href="tel:1"><b>">'],
  ['{$botContext.x}', { x: '&lt;b> & &amp;' }, '&lt;b> & &amp;'],
])('[BT304] of %j with %j nothing is drawn but text', (template, variables, shown) => {
  expect(quoting(template, variables).map((line) => readMarkup(line))).toEqual([[shown]]);
});

test('[BT304] what an author has written around a value is drawn, and what begins no tag is sent as it is', () => {
  const [line = ''] = quoting('<b>{$botContext.x}</b>', { x: '5 < 6 & <Ulm> <3' });
  expect(line).toBe('<b>5 < 6 & <Ulm> <3</b>');
  expect(readMarkup(line)).toEqual([{ tag: 'b', href: undefined, inside: ['5 < 6 & <Ulm> <3'] }]);
});

/** What a question says that quotes, with its buttons on a card or in words. */
function asked(question: Interaction, textOnly = false) {
  const talk = new Talk(asking(question));
  talk.run = { ...talk.run, variables: remembered({ x: link }) };
  return resume(talk.bot, talk.run, { kind: 'line', text: 'hi', sequence: 1 }, { ...talk.at, textOnly }).run
    .outbox;
}

test('[BT304] what a card quotes is text, and so it is where the card is said in words', () => {
  const buttons = [{ title: '{$botContext.x}', value: 'go', action: 'postback' as const }];
  const question = asks('button', { text: '<b>{$botContext.x}', buttons });
  expect(asked(question)).toMatchObject([{ card: { elements: [{ text: `<b>${link}` }, { title: link }] } }]);
  const [inWords] = asked(question, true);
  expect(readMarkup(inWords?.text ?? '')).toEqual([`<b>${link}\n1. ${link}`]);
  const replies = [{ title: 'Go', payload: 'go' }];
  const [line] = asked(asks('quick-reply', { text: '<b>{$botContext.x}', replies }), true);
  expect(readMarkup(line?.text ?? '')).toEqual([{ tag: 'b', href: undefined, inside: [`${link}\n1. Go`] }]);
});

test('[BT304] what is escaped is read as it was', () => {
  for (const one of [link, '&lt;', '&amp;lt;', '<', 'a < b', '&', '&amp', '</b'])
    expect(unescapeMarkup(escapeMarkup(one))).toBe(one);
});
