import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPattern } from '#core/bot/patterns/match-pattern';
import { parsePattern } from '#core/bot/patterns/parse-pattern';
import { proves } from '#support/proves';
import { slowMatch } from './slow-match';

function fits(pattern: string, message: string): boolean {
  const parsed = parsePattern(pattern);
  return parsed.ok && matchPattern(parsed.value, message);
}

const handoff = '*(agent|representative|help|human)*';

test.each([
  [handoff, 'I want to speak to an agent'],
  [handoff, 'AGENT'],
  [handoff, 'that was helpful'],
  [handoff, '__agent_escalation_failed__'],
  ['(agent|representative|help|human)', 'agent'],
  ['(agent|representative|help|human)', 'Help'],
  ['(thank(|s)|thank you)*', 'thank'],
  ['(thank(|s)|thank you)*', 'thanks'],
  ['(thank(|s)|thank you)*', 'thankful'],
  ['* (some|a pair of) (headphones|earbuds)*', 'I need some headphones'],
  ['(hi|hello|hey)*', 'hi'],
  ['*home*', 'two homes'],
  ['*a*b', 'line a\nand line b'],
  ['yes|no', 'Yes|No'],
  [':)', ':)'],
  ['a)|(b|c)', 'A)|c'],
  ['((a|b)(c|(d|)))', 'b'],
  ['', '   '],
  ['STRASSE', 'straße'],
  ['Σ*ς', 'σοφός'],
])('[BT1][BT2][BT3] %j fits %j', (pattern, message) => {
  proves(['S112', 'S339'], () => expect(fits(pattern, message)).toBe(true));
});

test.each([
  [handoff, 'operator please'],
  ['(agent|representative|help|human)', 'I want to speak to an agent'],
  ['(thank(|s)|thank you)*', 'many thanks'],
  ['* (some|a pair of) (headphones|earbuds)*', 'some headphones'],
  ['(hi|hello|hey) *', 'hi'],
  ['I am fine.', 'I am fine'],
  ['e', 'é'],
  ['*don’t*', "I don't"],
  ['＊help＊', 'help me'],
  ['a.c', 'abc'],
  ['(a|b', 'a'],
  ['', 'x'],
])('[BT1][BT4][BT5] %j does not fit %j', (pattern, message) => {
  expect(fits(pattern, message)).toBe(false);
});

test.each([
  ['good day', '\n good day\t', 'blanks around'],
  ['good day ', 'good day', 'a blank at the end of the pattern'],
  ['good day', 'good  day', 'two blanks'],
  ['good  day', 'good day', 'two blanks in the pattern'],
  ['good day', 'good\u00A0day', 'a blank that does not break'],
  ['*good day*', 'A good\r\nday', 'a line end'],
  ['good (very |)day', 'good day', 'blanks around an empty option'],
  ['good ( very| fine) day', 'good fine day', 'a blank before a bracket and one in it'],
  ['good * day', 'good day', 'blanks around a star for nothing'],
  ['*tôi cần hỗ trợ*', 'Xin chào, tôi cần hỗ trợ'.normalize('NFD'), 'decomposed letters'],
  ['*tôi cần hỗ trợ*'.normalize('NFD'), 'tôi cần hỗ trợ nhé', 'decomposed letters in the pattern'],
  ['agent', 'agent\u200B', 'an invisible character at the end'],
  ['*human*', 'a hu\u00ADman', 'a soft hyphen'],
  ['\uFEFFagent', 'agent', 'a mark before the pattern'],
  ['❤', '❤\uFE0F', 'a variation selector'],
])('[BT1] %j fits %j: %s cannot be seen', (pattern, message) => {
  expect(fits(pattern, message)).toBe(true);
});

test.each([
  ['price \\(usd\\)', 'Price (USD)', true],
  ['price (usd)', 'Price (USD)', false],
  ['price (usd)', 'price usd', true],
  ['2 \\* 3', '2 * 3', true],
  ['2 \\* 3', '2 x 3', false],
  ['(a\\|b|c)', 'a|b', true],
  ['(a\\)|b)', 'a)', true],
  ['\\(', '(', true],
  ['a\\\\b', 'a\\b', true],
  ['c:\\dir\\', 'C:\\dir\\', true],
])('[BT72] after a backslash a sign is a letter: %j and %j', (pattern, message, expected) => {
  expect(fits(pattern, message)).toBe(expected);
});

test('[BT5] the bracket that is never closed is named by its position', () => {
  const position = (pattern: string) => {
    const parsed = parsePattern(pattern);
    return parsed.ok ? null : parsed.failure.position;
  };
  expect(position('(agent|help')).toBe(1);
  expect(position('*(agent|(help)*')).toBe(2);
  expect(position('👋👋 (hi')).toBe(4);
  expect(position('('.repeat(60))).toBe(51);
  expect(position('(agent|help)')).toBeNull();
});

const piece = fc.constantFrom('a', 'b', 'B', ' ', '.', '*', '(', '|', ')', '\n', 'ab', '\\');
const patterns = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const messages = fc
  .array(fc.constantFrom('a', 'b', 'A', ' ', '.', '|', ')', '\n', '(', '*', '\\'), { maxLength: 8 })
  .map((pieces) => pieces.join(''));

test('[BT1][BT2][BT3][BT4] fits what a slow, obvious reading of the language fits', () => {
  const verdicts = new Set<boolean>();
  fc.assert(
    fc.property(patterns, messages, (pattern, message) => {
      const expected = slowMatch(pattern, message);
      verdicts.add(expected);
      expect(fits(pattern, message)).toBe(expected);
    }),
    { numRuns: 5000 },
  );
  expect(verdicts.size).toBe(2);
});

test('[BT4] what nobody sees at the ends of a pattern is none of its letters, however it is written', () => {
  for (const end of [' ', '\t', '\u{200B}', '\u{E0000}', '\t\u{E0000}', '\u{E0000} '])
    for (const pattern of [`${end}hi${end}`, `${end}*hi*${end}`]) expect(fits(pattern, 'hi'), end).toBe(true);
  expect(fits('\u{E0000}', 'hi')).toBe(false);
});

test('[BT4] letters of any kind are letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const pattern = words.replace(/[*(\\]/g, '').trim();
      expect(fits(pattern, pattern)).toBe(true);
      expect(fits(`*${pattern}*`, `.${pattern}.`)).toBe(true);
    }),
  );
});

test.each([
  ['many wildcards', '*a'.repeat(400) + 'b', 'a'.repeat(5000)],
  ['nested wildcards', '('.repeat(50) + '*a|*' + ')*'.repeat(50) + 'b', 'a'.repeat(2000)],
  ['empty options', '(a|)'.repeat(250) + 'b', 'a'.repeat(2000)],
  ['the same option twice', '(a|a)'.repeat(200) + 'c', 'a'.repeat(5000)],
])('[BT6] %s take their time, but not for ever', (_, pattern, message) => {
  const before = performance.now();
  expect(fits(pattern, message)).toBe(false);
  expect(performance.now() - before).toBeLessThan(3000);
});
