import { expect, test } from 'vitest';
import { recentLimit } from '#model/world';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { createMemoryJournal } from '#workers/host/memory-journal';
import type { Journal } from '#workers/host/ports';
import { crowd, waitForArchive } from './old-talks';

test('[EN30] of very many that are to leave fifty leave at a time, and whoever asks meanwhile is answered in between', async () => {
  const memory = createMemoryJournal('');
  const left: number[] = [];
  const answered: number[] = [];
  const snapshots: number[] = [];
  let [ask, answers] = [() => {}, () => 0];
  const journal: Journal = {
    ...memory,
    async append(facts, starts, archived = []) {
      if (archived.length > 0) {
        left.push(archived.length);
        answered.push(answers());
        ask();
      }
      await memory.append(facts, starts, archived);
    },
    async writeSnapshot(world, position) {
      snapshots.push(world.archived);
      await memory.writeSnapshot(world, position);
    },
  };
  const host = await createTestHost({ journal });
  const many = 180;
  await crowd(host, recentLimit + many);
  const visitor = await peopleOf(host).consumer();
  const open = await visitor.open();
  // A snapshot is due after two thousand facts: in the middle of it.
  while ((await journal.length()) < 1_850) await visitor.say(open, 'Nobody is there.');
  const before = visitor.frames.length;
  answers = () => visitor.frames.slice(before).filter(({ code }) => code === 200).length;
  ask = () => void visitor.say(open, 'Is anybody there?');
  await waitForArchive(host);
  expect(left).toEqual([50, 50, 50, 30 + 1]);
  expect(answered).toEqual([0, 1, 2, 3]);
  // Written in between, it would hold what is about to leave.
  expect(snapshots).toEqual([many + 1]);
});
