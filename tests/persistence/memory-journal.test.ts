import { expect, test } from 'vitest';
import { createMemoryJournal } from '#workers/host/memory-journal';

test('[PE14] a journal in memory says why it is one', () => {
  const { kind, problem } = createMemoryJournal('storage is refused');
  expect({ kind, problem }).toEqual({ kind: 'memory', problem: 'storage is refused' });
});
