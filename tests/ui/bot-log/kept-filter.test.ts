import { expect, test } from 'vitest';
import { KeptFilter } from '../../../src/ui/bot-log/kept-filter.svelte';
import { memoryStorage } from '../memory-storage';

test('[BB115] a filter stays while the log goes on, in this tab', () => {
  const storage = memoryStorage();
  const filter = new KeptFilter(storage, 'default');
  expect(filter.isOn).toBe(false);
  filter.toggle('calls');
  filter.toggle('problems');
  filter.toggle('calls');
  filter.words = 'stores';
  const again = new KeptFilter(storage, 'default');
  expect(again.value).toEqual({ subjects: ['problems'], words: 'stores' });
  expect(new KeptFilter(storage, 'other').isOn).toBe(false);
  again.clear();
  expect(new KeptFilter(storage, 'default').isOn).toBe(false);
});
