import { expect, test } from 'vitest';
import { isLedTo, leadTo, takeLead } from '../../../src/ui/live/led-to';
import { memoryStorage } from '../memory-storage';

test('[LG50] a tab is led to one place of a workspace: where it was led last, and once where that is taken', () => {
  const storage = memoryStorage();
  expect(isLedTo('ready', '/map?floor=rush', storage)).toBe(false);
  leadTo('ready', '/map?floor=usual', storage);
  leadTo('ready', '/map?floor=quiet', storage);
  const isLed = (workspace: string, floor: string) => isLedTo(workspace, `/map?floor=${floor}`, storage);
  expect([isLed('ready', 'quiet'), isLed('ready', 'usual'), isLed('mine', 'quiet')]).toEqual([
    ...[true, false, false],
  ]);
  expect(takeLead('ready', '/map?floor=rush', storage)).toBe(false);
  expect(takeLead('ready', '/map?floor=quiet', storage)).toBe(true);
  expect(isLed('ready', 'quiet')).toBe(false);
});
