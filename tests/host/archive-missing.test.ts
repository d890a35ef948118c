import { expect, test } from 'vitest';
import { createTestHost } from '#support/test-host';
import { createMemoryJournal } from '#workers/host/memory-journal';
import type { Journal } from '#workers/host/ports';
import { crowd, hangUp, oldTalk, waitForArchive } from './old-talks';

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

test('[PE57] whoever asks for an archived conversation that cannot be read is told so; a list shows the others', async () => {
  const kept = createMemoryJournal('');
  let damaged = 0;
  const journal: Journal = {
    ...kept,
    async recall(keys) {
      const { parts } = await kept.recall(keys);
      return { parts: parts.slice(damaged), missing: Math.min(damaged, parts.length) };
    },
  };
  const host = await createTestHost({ journal });
  const { id, visitor } = await oldTalk(host);
  await hangUp(visitor, await visitor.open());
  await crowd(host);
  await waitForArchive(host);
  const shown = async () => {
    const from = visitor.frames.length;
    const { code } = await visitor.ask('cqm.SubscribeExConversations', { convState: ['CLOSE'] });
    const notes = visitor.frames.slice(from).filter(({ kind }) => kind === 'notification');
    return [code, notes.flatMap(({ body }) => body.changes).length];
  };
  expect(await shown()).toEqual([200, 2]);
  damaged = 1;
  expect(await shown()).toEqual([200, 1]);
  const answer = await visitor.ask('ms.SubscribeMessagingEvents', { dialogId: id, fromSeq: 0 });
  expect(answer.code).toBe(400);
  expect(JSON.stringify(answer)).toContain('What was archived is damaged');
  expect(host.warnings).toHaveLength(2);
});

test('[SH44] a setup is exported without the archive, which is not even read', async () => {
  const kept = createMemoryJournal('');
  let reads = 0;
  const readArchive: Journal['readArchive'] = (...asked) => {
    reads += 1;
    return kept.readArchive(...asked);
  };
  const host = await createTestHost({ journal: { ...kept, readArchive } });
  const { id } = await oldTalk(host);
  await waitForArchive(host);
  const exported = await host.api.workspace({ type: 'export', without: 'archive' });
  expect(exported).toMatchObject({ ok: true, value: { missing: 0, file: expect.not.stringContaining(id) } });
  expect(reads).toBe(0);
  await host.api.workspace({ type: 'export' });
  expect(reads).toBe(1);
});
