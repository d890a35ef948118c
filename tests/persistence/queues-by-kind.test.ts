import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestHost } from '#support/test-host';
import { enqueue } from '#core/engine/apply/queue';
import { conversationKinds } from '#model/choices';
import { worldVersion, type World } from '#model/world';
import { openDatabaseJournal } from '#workers/persistence/journal-store';
import { readWorldText } from '#workers/persistence/read-world-text';
import { asked, officeOf, skillIds } from '../core/routing/small-office';
import { fullWorld } from './full-world';
import { restore } from './stored-database';

/** As it was stored while places were counted together: one queue a skill, and what an agent has only as a whole. */
function asBefore(world: World): string {
  const { agents, queues, online, ...rest } = structuredClone(world);
  const withoutKind = (lists: Readonly<Record<string, readonly string[]>>) => {
    const joined: Record<string, string[]> = {};
    for (const [key, ids] of Object.entries(lists)) {
      const [account, , skill] = key.split(' ');
      const list = (joined[`${account} ${skill}`] ??= []);
      list.push(...ids.filter((id) => !list.includes(id)));
    }
    return joined;
  };
  const older = Object.entries(agents).map(([id, { load: _, ...agent }]) => [id, agent]);
  return JSON.stringify({
    ...rest,
    agents: Object.fromEntries(older),
    queues: withoutKind(queues),
    online: withoutKind(online),
  });
}

const people = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('a', 'b', 'c', 'd'),
    skills: fc.subarray([0, 1]),
    state: fc.constantFrom('online' as const, 'online' as const, 'away' as const),
    maxChats: fc.constantFrom(0, 2, 'unlimited' as const),
    maxMessaging: fc.constantFrom(0, 2, undefined),
    kind: fc.constantFrom(...conversationKinds),
    open: fc.nat(2),
    rung: fc.nat(2),
  }),
  // Every account has a user.
  { selector: ({ name }) => name, minLength: 1 },
);
const waiting = fc.array(
  fc.record({ kind: fc.constantFrom(...conversationKinds), skillId: fc.constantFrom(...skillIds, null) }),
);

test('[RT21][PE15] a snapshot of before opens with places and queues by kind, each queue in its order', async () => {
  await fc.assert(
    fc.asyncProperty(people, waiting, async (office, asking) => {
      const world = officeOf(office);
      // All have waited as long, so their order is the one in which they came.
      for (const [place, one] of asking.entries()) {
        const conversation = asked({ ...one, id: `waits ${place}` });
        world.conversations[conversation.id] = conversation;
        enqueue(world, conversation);
      }
      expect(await readWorldText({ json: asBefore(world), version: worldVersion })).toEqual(world);
    }),
  );
});

test('[RT21][PE15] an engine goes on where one of before stopped, from its snapshot and what came after it', async () => {
  const json = asBefore(fullWorld());
  const later = [{ type: 'agent.stateChanged', at: 90_001, userId: '3002', state: 'online' }];
  await restore('before', {
    version: 3,
    stores: {
      batches: {
        keyPath: 'first',
        records: [
          {
            first: 0,
            count: 1,
            version: worldVersion,
            json: '[{"type":"skill.deleted","at":1,"skillId":"s"}]',
          },
          { first: 1, count: 1, version: worldVersion, json: JSON.stringify(later) },
        ],
      },
      snapshots: { keyPath: 'position', records: [{ position: 1, version: worldVersion, json }] },
      steps: { keyPath: 'id', records: [] },
      archive: { keyPath: 'number', records: [] },
    },
  });
  const journal = await openDatabaseJournal('before', () => {});
  expect((await journal.readSnapshot())?.world).toEqual(fullWorld());
  const host = await createTestHost({ journal });
  // What waits without a skill finds them.
  expect(host.rows('agents').find(({ id }) => id === '3002')).toMatchObject({
    state: 'online',
    load: { chat: 0, messaging: 1 },
  });
  expect(host.rows('conversations')).toHaveLength(fullWorld().recent.length);
});
