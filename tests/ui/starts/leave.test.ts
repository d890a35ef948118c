import { expect, test } from 'vitest';
import { giveLeave, takeLeave } from '../../../src/ui/starts/leave';
import { memoryStorage } from '../memory-storage';

test('[UI130] leave to make a start anew is of one workspace, and for once', () => {
  const storage = memoryStorage();
  expect(takeLeave('ready', storage)).toBe(false);
  giveLeave('ready', storage);
  expect(takeLeave('ready-2', storage)).toBe(false);
  expect([takeLeave('ready', storage), takeLeave('ready', storage)]).toEqual([true, false]);
  expect([...storage.texts]).toEqual([]);
});
