import { expect, test } from 'vitest';
import { onKeys } from '../../src/ui/kit/on-keys';

function heard(event: Partial<KeyboardEvent>): boolean {
  let called = false;
  onKeys(() => (called = true))(event as KeyboardEvent);
  return called;
}

test('[KT1] a key of a composition is left alone, however the browser tells of it', () => {
  expect(heard({ key: 'Enter', isComposing: true, keyCode: 13 })).toBe(false);
  expect(heard({ key: 'Enter', isComposing: false, keyCode: 229 })).toBe(false);
  expect(heard({ key: 'Enter', isComposing: false, keyCode: 13 })).toBe(true);
});
