import { expect, test } from 'vitest';
import { isEnough } from '../../.ci/browsers.mjs';

const [shell, whole] = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

test('nothing is installed where a whole Chromium is there, with the headless shell or without it', () => {
  expect(isEnough(whole, whole, undefined)).toBe(true);
  expect(isEnough(shell, whole, undefined)).toBe(true);
  expect(isEnough(shell, undefined, undefined)).toBe(false);
  expect(isEnough(shell, undefined, shell)).toBe(true);
});
