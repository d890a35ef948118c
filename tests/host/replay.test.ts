import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '#core/engine/apply';
import { hashWorld } from '#core/engine/hash-world';
import { emptyWorld, type World } from '#model/world';
import { settle } from '#support/fake-clock';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';

const deed = fc.oneof(
  fc.record({ do: fc.constant('open' as const), who: fc.nat(3), skill: fc.nat(2) }),
  fc.record({ do: fc.constant('say' as const), who: fc.nat(3), text: fc.string() }),
  fc.record({
    do: fc.constant('state' as const),
    who: fc.nat(2),
    state: fc.constantFrom('ONLINE', 'AWAY', 'OFFLINE'),
  }),
  fc.record({ do: fc.constant('accept' as const), who: fc.nat(2) }),
  fc.record({ do: fc.constant('transfer' as const), who: fc.nat(2), skill: fc.nat(3) }),
  fc.record({ do: fc.constant('close' as const), who: fc.nat(3) }),
  fc.record({ do: fc.constant('hangUp' as const), who: fc.nat(2) }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 100_000 }) }),
  fc.record({ do: fc.constant('garbage' as const), who: fc.nat(3), text: fc.string() }),
  fc.record({ do: fc.constant('skill' as const), name: fc.string() }),
);

async function live(deeds: readonly (typeof deed extends fc.Arbitrary<infer D> ? D : never)[]) {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skills = [await people.skill('A'), await people.skill('B'), await people.skill('C')];
  const names = ['ann', 'ben', 'cid'];
  for (const [place, name] of names.entries())
    await people.user(name, [skills[place]!], { maxChats: place + 1 });
  const agents = await Promise.all(names.map((name) => people.agent(name)));
  const consumers = [
    await people.consumer(),
    await people.consumer(),
    await people.consumer(),
    await people.consumer(),
  ];
  const open: string[] = [];
  for (const it of deeds) {
    if (it.do === 'open') open[it.who] = (await consumers[it.who]!.open(skills[it.skill])) ?? open[it.who]!;
    else if (it.do === 'say') await consumers[it.who]!.say(open[it.who] ?? '', it.text);
    else if (it.do === 'state') await agents[it.who]?.setState(it.state);
    else if (it.do === 'accept') await agents[it.who]?.accept(agents[it.who]?.rings()[0]?.ringId ?? '');
    else if (it.do === 'transfer')
      await agents[it.who]?.transfer(open[it.who] ?? '', skills[it.skill] ?? '1');
    else if (it.do === 'close') {
      await consumers[it.who]!.ask('cm.UpdateConversationField', {
        conversationId: open[it.who] ?? '',
        conversationField: [{ field: 'ConversationStateField', conversationState: 'CLOSE' }],
      });
    } else if (it.do === 'hangUp') agents[it.who]?.wire.close(1000, '');
    else if (it.do === 'wait') await host.clock.advance(it.ms);
    else if (it.do === 'garbage') consumers[it.who]!.wire.send(it.text);
    else
      await host.do({
        type: 'skill.save',
        draft: { id: null, accountId: people.accountId, name: it.name, description: 'd' },
      });
    await settle();
  }
  return host;
}

/** All that a file holds but the time of day. */
function filed(world: World): string {
  return hashWorld({ ...JSON.parse(writeWorldFile(world)).world, clock: null });
}

test('[EN1][PE18][PE44] whatever happens, the stored facts alone give the same world, and so does its file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 40 }), async (deeds) => {
      const host = await live(deeds);
      const world = emptyWorld();
      for (const fact of await host.journal.readFacts(0)) apply(world, JSON.parse(JSON.stringify(fact)));
      const exported = await host.api.workspace({ type: 'export' });
      expect(exported).toEqual({ ok: true, value: { file: writeWorldFile(world), missing: 0 } });
      expect(hashWorld(JSON.parse(JSON.stringify(world)))).toBe(hashWorld(world));
      expectConsistent(world);
      const imported = readWorldFile(writeWorldFile(world));
      expect(imported).toMatchObject({ ok: true, value: { mended: [] } });
      if (!imported.ok) return;
      expect(filed(imported.value.world)).toBe(filed(world));
      expect(imported.value.world.online).toEqual(world.online);
    }),
    { numRuns: 25 },
  );
}, 60_000);

function expectConsistent(world: ReturnType<typeof emptyWorld>): void {
  for (const agent of Object.values(world.agents)) {
    const own = Object.values(world.conversations).filter(
      ({ phase }) => phase.name === 'assigned' && phase.userId === agent.userId,
    );
    expect(Object.keys(agent.conversations).sort()).toEqual(own.map((one) => one.id).sort());
    expect(agent.open).toBe(own.length);
    const rings = Object.values(world.rings).filter(
      (ring) => ring.state === 'waiting' && ring.userId === agent.userId,
    );
    expect([...agent.rings].sort()).toEqual(rings.map((ring) => ring.id).sort());
  }
  const waiting = Object.values(world.conversations).filter(({ phase }) => phase.name === 'waiting');
  expect(Object.values(world.queues).flat().sort()).toEqual(waiting.map((one) => one.id).sort());
  for (const conversation of Object.values(world.conversations)) {
    const sequences = (world.messages[conversation.id] ?? []).map((message) => message.sequence);
    expect(sequences).toEqual(sequences.map((_, place) => place));
  }
}
