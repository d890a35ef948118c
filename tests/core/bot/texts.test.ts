import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitText } from '#core/bot/split-text';
import { proves } from '#support/proves';
import { bot, dialog, question, Talk, text, userSays, remembered } from './bot-builder';

function saying(...texts: ReturnType<typeof text>[]): Talk {
  return new Talk(bot([dialog('D', [userSays(['*']), ...texts])]));
}

const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), { maxLength: 40 });

test('[BT34] long texts are cut between words and lose nothing but blanks', () => {
  fc.assert(
    fc.property(words, (all) => {
      const whole = all.join(' ').replace(/tag::/g, '');
      const lines = splitText(whole, 0).map((piece) => piece.text);
      for (const line of lines) {
        expect(Array.from(line).length).toBeLessThanOrEqual(320);
        expect(line.trim()).not.toBe('');
      }
      expect(lines.join('').replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
    }),
  );
});

test('[BT34] no word is cut that fits a line', () => {
  const lines = saying(text('w'.repeat(10).concat(' ').repeat(60))).say('x');
  expect(lines.map((line) => line.length)).toEqual([318, 318, 21]);
  expect(saying(text('x'.repeat(320))).say('x')).toHaveLength(1);
  expect(
    saying(text('x'.repeat(321)))
      .say('x')
      .map((line) => line.length),
  ).toEqual([320, 1]);
});

test('[BT323] a word that is too long is cut between letters as people see them', () => {
  const family = '👨‍👩‍👧‍👦';
  const lines = saying(text(family.repeat(100))).say('x');
  expect(lines).toEqual([45, 45, 10].map((count) => family.repeat(count)));
  const flag = '🇩🇪';
  expect(saying(text(`x${flag.repeat(160)}`)).say('x')).toEqual([`x${flag.repeat(159)}`, flag]);
  const stacked = `e${'\u0301'.repeat(400)}`;
  expect(saying(text(stacked)).say('x').join('')).toBe(stacked);
});

test('[BT353] no line ends within a tag, and what a tag makes of words goes on in the next', () => {
  const link = '<a href="https://shop.example/a page/of words">the shop</a>';
  const filler = 'w'.repeat(310);
  expect(saying(text(`${filler} ${link} is open`)).say('x')).toEqual([
    `${filler} <a href="https://shop.example/a page/of words">the</a>`,
    '<a href="https://shop.example/a page/of words">shop</a> is open',
  ]);
  expect(saying(text(`<b>${filler} one <i>two</i> three four</b> five`)).say('x')).toEqual([
    `<b>${filler} one</b>`,
    '<b><i>two</i> three four</b> five',
  ]);
  expect(saying(text('<b>One. tag::breakWithDelay=10 Two.</b><br>Three.')).say('x')).toEqual([
    '<b>One.</b>',
    '<b>Two.</b><br>Three.',
  ]);
  expect(saying(text(`${'x'.repeat(320)}<b>y</b>`)).say('x')).toEqual(['x'.repeat(320), '<b>y</b>']);
});

test('[BT35] a break tag cuts and waits; the delay of the interaction goes first', () => {
  const talk = saying(
    text('One. tag::breakWithDelay=1500 Two.tag::breakWithDelay=99999999 Three.', { delayMs: 700 }),
  );
  talk.say('x');
  expect(talk.run.outbox.map(({ text: said, delayMs }) => [said, delayMs])).toEqual([
    ['One.', 700],
    ['Two.', 1500],
    ['Three.', 10_000],
  ]);
});

test('[BT35] a break before the first words makes the delay of the interaction longer', () => {
  const talk = saying(text('tag::breakWithDelay=500 Hello', { delayMs: 2000 }));
  talk.say('x');
  expect(talk.run.outbox.map(({ text: said, delayMs }) => [said, delayMs])).toEqual([['Hello', 2500]]);
});

test('[BT35] the delay of the interaction is waited once, however many lines follow', () => {
  const talk = saying(text('word '.repeat(200), { delayMs: 700 }));
  talk.say('x');
  expect(talk.run.outbox.map((line) => line.delayMs)).toEqual([700, 0, 0, 0]);
});

test('[BT36] BLANK_MESSAGE and an empty text say nothing', () => {
  proves('S105', () => expect(saying(text('BLANK_MESSAGE'), text(''), text('a')).say('x')).toEqual(['a']));
  const talk = new Talk(bot([dialog('D', [userSays(['x']), question('BLANK_MESSAGE'), text('b')])]));
  expect(talk.say('x')).toEqual([]);
  expect(talk.say('y')).toEqual(['b']);
});

test('[BT37] variables are filled in', () => {
  const talk = saying(
    text('{$userMessage}|{$query}|{$conversationId}|{$chatBotId}|{$firstname}|{$botContext.size}|{other}'),
  );
  talk.run = { ...talk.run, variables: remembered({ size: 'XL' }) };
  expect(talk.say('Yes')).toEqual(['Yes|Yes|conversation|bot|Billing Bot|XL|{other}']);
});

test('[BT37] what is unset becomes nothing and is noted; what a consumer types is not filled in again', () => {
  const talk = saying(text('[{$botContext.size}{$env.x}{$botContext.__proto__}] {$userMessage}'));
  expect(talk.say('{$conversationId}')).toEqual(['[] {$conversationId}']);
  expect(talk.log.filter((entry) => entry.kind === 'variable-unset')).toHaveLength(3);
  expect(talk.why).toContain('variable-unset: botContext.size');
});

test('[BT37] a filled text does not grow without end', () => {
  const lines = saying(text('{$userMessage}'.repeat(300))).say('y'.repeat(100_000));
  expect(lines.join('')).toHaveLength(5000);
});

test.each(['LP_CLOSECONVERSATION', ' LP_CLOSEDIALOG '])('[BT38] %j is not said but closes', (words) => {
  const talk = saying(text('Bye.'), text(words), text('no'));
  expect(talk.say('x')).toEqual(['Bye.']);
  expect(talk.run.state).toBe('ended');
});
