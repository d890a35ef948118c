import { expect, onTestFinished, test, vi } from 'vitest';
import { tabStorage } from '../../../src/ui/live/tab-storage';
import { recall, whenRecalled } from '../../../src/ui/panes/pane-storage';

test('[WT14] who plays in a pane leaves and comes back with what was kept then, also where the tab has read something else since', async () => {
  const pane = new EventTarget();
  vi.stubGlobal('window', pane);
  onTestFinished(() => void vi.unstubAllGlobals());
  const kept = () => ['who', 'since'].map((key) => tabStorage.get(key));
  const deeds: unknown[] = [];
  let arrive = () => {};
  whenRecalled({
    leave: () => deeds.push('leaves'),
    comeBack() {
      deeds.push(kept());
      return new Promise<void>((resolve) => (arrive = resolve));
    },
  });
  tabStorage.set('who', 'Robin');
  tabStorage.set('since', 'now');
  await recall(pane as unknown as Window, null);
  expect(deeds).toEqual(['leaves']);
  let isBack = false;
  const recollection = new Map([
    ['since', null],
    ['who', 'Helen'],
  ]);
  const back = recall(pane as unknown as Window, recollection).then(() => (isBack = true));
  await Promise.resolve();
  expect([deeds, isBack]).toEqual([['leaves', ['Helen', null]], false]);
  arrive();
  await back;
});
