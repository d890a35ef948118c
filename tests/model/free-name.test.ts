import { expect, test } from 'vitest';
import { freeName } from '#model/free-name';

test('[NM2] a made name is the wish, or the wish with the first free number', () => {
  expect(freeName({ stem: 'Bot', taken: [], limit: 100 })).toBe('Bot');
  expect(freeName({ stem: 'Bot', taken: ['BOT', 'bot\u00A02', 'Bot 4'], limit: 100 })).toBe('Bot 3');
  expect(freeName({ stem: 'Handoff', ending: ' Text', taken: ['handoff text'], limit: 100 })).toBe(
    'Handoff Text 2',
  );
});

test('[NM2] what is counted begins with its number', () => {
  const rule = (first: number, taken: string[]) => freeName({ stem: 'Rule', first, taken, limit: 100 });
  expect([rule(1, []), rule(2, ['Rule 2']), rule(2, ['Rule 1'])]).toEqual(['Rule 1', 'Rule 3', 'Rule 2']);
});

test('[NM2] a number stands after what names of its kind are joined with', () => {
  const taken = ['bot_user', 'bot_user_2'];
  expect(freeName({ stem: 'bot_user', between: '_', taken, limit: 80 })).toBe('bot_user_3');
});

test('[NM2] a made name keeps to the limit, its ending whole', () => {
  const stem = 'x'.repeat(97);
  const first = freeName({ stem, ending: ' User Says', taken: [], limit: 100 });
  expect(first).toBe(`${'x'.repeat(90)} User Says`);
  expect(freeName({ stem, ending: ' User Says', taken: [first], limit: 100 })).toBe(
    `${'x'.repeat(88)} User Says 2`,
  );
});

test.each([
  ['👋👋👋', 5, '👋👋'],
  ['cafe\u0301', 4, 'caf'],
  ['ab👩\u200D💻', 5, 'ab'],
  ['ab👩\u200D💻', 4, 'ab'],
  ['ab cd', 3, 'ab'],
])('[NM2] %j is not torn when cut to %i', (stem, limit, cut) => {
  expect(freeName({ stem, taken: [], limit })).toBe(cut);
});
