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
  toasts.hold();
  vi.advanceTimersByTime(anHour);
  expect(toasts.all).toHaveLength(1);
  toasts.release();
  vi.advanceTimersByTime(anHour);
  expect(toasts.all).toEqual([]);
});

test('[UI13] an error stays until it is dismissed', () => {
  toasts.show({ text: 'Storing failed.', tone: 'error' });
  vi.advanceTimersByTime(anHour);
  expect(toasts.all).toHaveLength(1);
});

const shownTexts = () => ({ shown: toasts.shown?.text, others: toasts.others });

test('[UI17] the next toast takes the place of the one before, which is counted', () => {
  toasts.show({ text: 'Skill saved.', tone: 'success' });
  toasts.show({ text: 'User saved.', tone: 'success' });
  expect(toasts.all).toHaveLength(1);
  expect(shownTexts()).toEqual({ shown: 'User saved.', others: ['Skill saved.'] });
});

test('[UI17] a toast has its whole time from when it is shown, and takes those it stands for along', () => {
  toasts.show({ text: 'Skill saved.' });
  vi.advanceTimersByTime(3_900);
  toasts.show({ text: 'User saved.' });
  vi.advanceTimersByTime(3_900);
  expect(toasts.shown?.text).toBe('User saved.');
  vi.advanceTimersByTime(anHour);
  expect(shownTexts()).toEqual({ shown: undefined, others: [] });
});

test('[UI17] an error comes back after what was said upon it', () => {
  toasts.show({ text: 'Storing failed.', tone: 'error' });
  toasts.show({ text: 'Skill saved.' });
  expect(shownTexts()).toEqual({ shown: 'Skill saved.', others: ['Storing failed.'] });
  vi.advanceTimersByTime(anHour);
  expect(shownTexts()).toEqual({ shown: 'Storing failed.', others: [] });
});

test('[UI17] what can be undone waits under the next toast without losing its time', () => {
  const undone: string[] = [];
  const undo = (name: string) => () => void undone.push(name);
  toasts.show({ text: 'Greeting deleted.', undo: undo('Greeting') });
  toasts.show({ text: 'Farewell deleted.', undo: undo('Farewell') });
  vi.advanceTimersByTime(12_000);
  toasts.shown?.undo?.();
  expect(undone).toEqual(['Greeting']);
});

test('[UI17] three wait at most, and the one Undo that is shown is that of the last', () => {
  const undone: string[] = [];
  for (const name of ['a', 'b', 'c', 'd'])
    toasts.show({ text: `Skill “${name}” deleted.`, undo: () => undone.push(name) });
  expect(toasts.all.map(({ text }) => text)).toEqual(['b', 'c', 'd'].map((one) => `Skill “${one}” deleted.`));
  toasts.shown?.undo?.();
  expect(undone).toEqual(['d']);
});

test('[UI17] the same error is shown once', () => {
  toasts.show({ text: 'Storing failed.', tone: 'error' });
  toasts.show({ text: 'Storing failed.', tone: 'error' });
  expect(toasts.all).toHaveLength(1);
});

test('[UI13] the one under a dismissed toast goes by itself, even when the first was being read', () => {
  toasts.show({ text: 'Storing failed.', tone: 'error' });
  toasts.hold();
  toasts.dismiss(toasts.shown?.id ?? 0);
  toasts.show({ text: 'Skill saved.' });
  vi.advanceTimersByTime(anHour);
  expect(toasts.all).toEqual([]);
});
