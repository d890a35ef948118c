import { expect, test } from 'vitest';
import { settle } from '#support/fake-clock';
import { createTestHost } from '#support/test-host';
import { createMemoryJournal } from '#workers/host/memory-journal';

test('[EN25] while the engine runs the world is kept as a snapshot now and then, and opening goes on from there', async () => {
  const journal = createMemoryJournal('');
  const host = await createTestHost({ journal });
  const accountId = host.rows('accounts')[0]!.id;
  const { skillId } = await host.must({
    type: 'skill.save',
    draft: { id: null, accountId, name: 'Bot', description: 'before' },
  });
  const write = async (description: string) =>
    host.must({ type: 'skill.save', draft: { id: skillId, accountId, name: 'Bot', description } });
  for (let time = 0; time < 2_100; time += 1) await write(`the ${time}th`);
  await settle();
  const snapshot = await journal.readSnapshot();
  expect(snapshot?.position).toBeGreaterThan(1_990);
  expect(snapshot?.world?.skills[skillId]?.description).toMatch(/^the (19|20)\d\dth$/);

  const read: number[] = [];
  const watched = {
    ...journal,
    salvageFacts: (from: number) => {
      read.push(from);
      return journal.salvageFacts(from);
    },
  };
  const again = await createTestHost({ journal: watched });
  expect(read).toEqual([snapshot?.position]);
  expect(again.rows('skills')[0]?.description).toBe('the 2099th');
});
