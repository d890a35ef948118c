import { expect, test } from 'vitest';
import { shownHeader } from '../../../src/ui/features/endpoints/shown-header';

test.each([
  ['content-type', 'application/json', 'application/json'],
  ['Authorization', 'Bearer 0123456789abcdef', '••••cdef'],
  ['X-Api-Key', 'short', '••••'],
  ['Cookie', '', '••••'],
])('[EP2] the log shows of %s: %s only %s', (key, value, shown) => {
  expect(shownHeader({ key, value })).toBe(shown);
});
