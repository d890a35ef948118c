import { expect, test } from 'vitest';
import { journalContract } from '#support/journal-contract';
import { createMemoryJournal } from '#workers/host/memory-journal';

journalContract('in memory', async () => createMemoryJournal(''));

test('[PE14] a journal in memory says why it is one', () => {
  const { kind, problem } = createMemoryJournal('storage is refused');
  expect({ kind, problem }).toEqual({ kind: 'memory', problem: 'storage is refused' });
});
