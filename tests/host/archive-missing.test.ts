import { expect, test } from 'vitest';
import { createTestHost } from '#support/test-host';
import { createMemoryJournal } from '#workers/host/memory-journal';
import type { Journal } from '#workers/host/ports';
import { oldTalk, waitForArchive } from './old-talks';

test('[PE54] an export says how much of the archive could not be read', async () => {
  const kept = createMemoryJournal('');
  let broken: 'half' | 'gone' | null = null;
  const journal: Journal = {
    ...kept,
    async readArchive(count) {
      if (broken === 'gone') throw new Error('The database is gone.');
      return broken === 'half' ? [] : kept.readArchive(count);
    },
  };
  const host = await createTestHost({ journal });
  await oldTalk(host);
  await waitForArchive(host);
  const missing = async () => {
    const exported = await host.api.workspace({ type: 'export' });
    return exported.ok && exported.value?.file !== undefined && exported.value.missing;
  };
  expect(await missing()).toBe(0);
  broken = 'half';
  expect(await missing()).toBe(1);
  broken = 'gone';
  expect(await missing()).toBe(1);
});
