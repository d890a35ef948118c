import { peopleOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';
import { loadWorld } from '#workers/host/load-world';
import { randomIds } from '#workers/platform/random-ids';
import type { Bench } from './bench-row';

const [few, many] = [200, 2_000];
const lines = 10;
const dayMs = 86_400_000;

/** What a day leaves in the world of the talks that ended in it, each with a visitor of its own, and what a snapshot is beside one that forgets nothing. */
const bench: Bench = async () => {
  const host = await createTestHost({ ids: randomIds });
  await live(host, few);
  const before = await worldOf(host);
  await live(host, many);
  const after = await worldOf(host);
  const archived = await host.journal.readArchive(few + many);
  const left = after.archived - before.archived;
  if (left !== many || archived.length !== after.archived)
    throw new Error(`${left} of ${many} talks left the world, and ${archived.length} are archived.`);
  return [
    {
      name: 'memory for each conversation that ended a day ago',
      measured: (sizeOf(after) - sizeOf(before)) / many,
      unit: 'bytes',
      bound: { atMost: 200 },
    },
    {
      name: `a snapshot after ${(few + many).toLocaleString('en')} talks of ${lines} lines ÷ one that holds them all`,
      measured: sizeOf(after) / (sizeOf(after) + sizeOf(archived)),
      unit: '×',
      bound: { atMost: 0.2 },
    },
  ];
};
export default bench;

/** So many visitors come, talk and go; then nothing happens for a day. */
async function live(host: TestHost, talks: number): Promise<void> {
  const people = peopleOf(host);
  for (let n = 0; n < talks; n += 1) {
    const visitor = await people.consumer();
    const conversationId = await visitor.open();
    for (let line = 0; line < lines; line += 1)
      await visitor.say(conversationId, `Where is my parcel number ${line}?`);
    const conversationField = [{ field: 'ConversationStateField', conversationState: 'CLOSE' }];
    await visitor.ask('cm.UpdateConversationField', { conversationId, conversationField });
    visitor.wire.close(1000, '');
  }
  await host.must({ type: 'clock.advance', byMs: dayMs });
  await host.clock.advance(60_000);
}

async function worldOf(host: TestHost) {
  return (await loadWorld(host.journal)).world;
}

const sizeOf = (value: unknown) => JSON.stringify(value).length;
