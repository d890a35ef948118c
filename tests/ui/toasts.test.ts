import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toasts } from '../../src/ui/kit/toasts.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const { id } of toasts.all) toasts.dismiss(id);
  vi.useRealTimers();
});

const anHour = 3_600_000;

test('[UI13] a toast goes by itself', () => {
  toasts.show({ text: 'Skill saved.', tone: 'success' });
  expect(toasts.all.map(({ text }) => text)).toEqual(['Skill saved.']);
  vi.advanceTimersByTime(anHour);
  expect(toasts.all).toEqual([]);
});

test('[UI13] a toast that is being read stays until it is left', () => {
  toasts.show({ text: 'Skill saved.' });
  const [toast] = toasts.all;
  if (!toast) throw new Error('The toast is not shown');
  toasts.hold(toast);
  vi.advanceTimersByTime(anHour);
  expect(toasts.all).toHaveLength(1);
  toasts.release(toast);
  vi.advanceTimersByTime(anHour);
  expect(toasts.all).toEqual([]);
});

test('[UI13] an error stays until it is dismissed', () => {
  toasts.show({ text: 'Storing failed.', tone: 'error' });
  vi.advanceTimersByTime(anHour);
  expect(toasts.all).toHaveLength(1);
});
