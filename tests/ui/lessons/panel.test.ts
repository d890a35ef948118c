import { expect, test } from 'vitest';
import { bestNamed, preferUsable } from '../../../src/ui/features/lessons/find-control';
import { onUse } from '../../../src/ui/features/lessons/on-use';
import { PanelOpen } from '../../../src/ui/features/lessons/panel-open.svelte';
import { memoryStorage } from '../memory-storage';

test('[LG9] the whole name comes before a name that begins so', () => {
  const named = (name: string) => bestNamed(['Starting', 'Start over', 'Start'], (text) => text, name);
  expect(named('Start')).toBe('Start');
  expect(named('Start o')).toBe('Start over');
  expect(named('tart')).toBeNull();
});

test('[LG9] of several controls one that can be used is taken, and the first if none can', () => {
  const [off, on, empty] = [{ ariaDisabled: 'true' }, { ariaDisabled: null }, { ariaDisabled: 'true' }];
  expect(preferUsable([off, on])).toBe(on);
  expect(preferUsable([off, empty])).toBe(off);
  expect(preferUsable([])).toBeNull();
});

test('[LG10] use, Escape and another address end the pointing, other keys do not', () => {
  class Key extends Event {
    readonly key: string;
    constructor(key: string) {
      super('keydown');
      this.key = key;
    }
  }
  const [control, page] = [new EventTarget(), new EventTarget()];
  let calls = 0;
  const stop = onUse(control, page, () => (calls += 1));
  page.dispatchEvent(new Key('Tab'));
  expect(calls).toBe(0);
  page.dispatchEvent(new Key('Escape'));
  page.dispatchEvent(new Event('hashchange'));
  control.dispatchEvent(new Event('click'));
  control.dispatchEvent(new Event('input'));
  expect(calls).toBe(4);
  stop();
  control.dispatchEvent(new Event('click'));
  expect(calls).toBe(4);
});

test('[LG11] the panel begins open where there is room, and keeps what somebody chose', () => {
  const storage = memoryStorage();
  expect(new PanelOpen(true, storage).open).toBe(true);
  const panel = new PanelOpen(false, storage);
  expect(panel.open).toBe(false);
  panel.open = true;
  expect(new PanelOpen(false, storage).open).toBe(true);
  panel.open = false;
  expect(new PanelOpen(true, storage).open).toBe(false);
});
