import { expect, test } from 'vitest';
import { otherSpelling } from '#core/bot/patterns/other-spelling';

test.each([
  ["*don't understand*", '*don’t understand*'],
  ['*don’t understand*', "*don't understand*"],
  ['say "hi"', 'say “hi”'],
  ['say “hi”', 'say "hi"'],
  ['＊（agent｜human）＊', '*(agent|human)*'],
  ['check–in', 'check-in'],
  ['wait…', 'wait...'],
])('[BT73] %j may also be typed %j', (text, other) => {
  expect(otherSpelling(text)).toBe(other);
});

test('[BT73] what is plain has no other spelling', () => {
  expect(otherSpelling('*(agent|check-in|tôi cần)*')).toBeNull();
});
