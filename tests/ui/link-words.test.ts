import { expect, test } from 'vitest';
import { leadsElsewhere } from '../../src/ui/conversation/link-words';

test.each([
  ['https://bank.example', 'https://evil.example/x', 'evil.example'],
  ['Go to HTTPS://bank.example/login now', 'https://evil.example', 'evil.example'],
  ['bank.example', 'https://bank.example.evil.example', 'bank.example.evil.example'],
  ['www.bank.example/a', 'https://evil.example', 'evil.example'],
  ['https://bank.example.', 'https://evil.example', 'evil.example'],
  ['ht\u200Btps://bank.example', 'https://evil.example', 'evil.example'],
  ['https://bank.example', 'mailto:a@evil.example', 'mailto:a@evil.example'],
  ['https://bank.example@evil.example', 'https://other.example', 'other.example'],
])('[BT322] beside %j, which leads to %j, stands %j', (words, href, beside) => {
  expect(leadsElsewhere(words, href)).toBe(beside);
});

test.each([
  ['https://bank.example/a', 'https://bank.example/b'],
  ['www.bank.example', 'https://bank.example/'],
  ['our shop', 'https://bank.example'],
  ['https://bank.example.', 'https://bank.example'],
  ['(https://bank.example)', 'https://bank.example'],
  ['“https://bank.example”, please', 'https://bank.example'],
  ['a@bank.example', 'mailto:a@bank.example'],
  ['+49 1', 'tel:+491'],
  ['', 'https://bank.example'],
])('[BT322] nothing stands beside %j, which leads to %j', (words, href) => {
  expect(leadsElsewhere(words, href)).toBeNull();
});
