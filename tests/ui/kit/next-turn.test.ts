import { expect, test } from 'vitest';
import { nextTurn } from '../../../src/ui/kit/next-turn';

test('[KT22] turns come one in a task, in the order of the page', async () => {
  const built: string[] = [];
  const part = (name: string, inside: readonly Promise<void>[] = []) => {
    built.push(name);
    return Promise.all(inside);
  };
  const first = nextTurn().then(() =>
    part('first', [
      nextTurn().then(() => {
        void part('first of first');
        queueMicrotask(() => built.push('the same task'));
      }),
      nextTurn().then(() => void part('second of first')),
    ]),
  );
  const second = nextTurn().then(() => part('second'));
  await Promise.resolve();
  expect(built).toEqual([]);
  await first;
  expect(built).toEqual(['first', 'first of first', 'the same task', 'second of first']);
  await second;
  expect(built).toEqual(['first', 'first of first', 'the same task', 'second of first', 'second']);
  await nextTurn();
});
