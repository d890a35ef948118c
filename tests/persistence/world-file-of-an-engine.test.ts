import { expect, test } from 'vitest';
import { apply } from '#core/engine/apply';
import { emptyWorld, type World } from '#model/world';
import { peopleOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

/** Conversations that wait, ring, are assigned to bot and human, and are over. */
async function busyHost(): Promise<TestHost> {
  const host = await createTestHost();
  const tutorial = await buildTutorial(host);
  await host.must({ type: 'connector.start', connectorId: tutorial.connector });
  await host.clock.advance(10_000);
  const people = peopleOf(host);
  const lonely = await people.skill('Lonely');
  const human = await people.agent('human_agent');
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  for (let visitor = 0; visitor < 6; visitor += 1) {
    const consumer = await people.consumer();
    if (visitor === 0) await consumer.open(lonely);
    if (visitor === 0) continue;
    const opened = await consumer.ask('cm.ConsumerRequestConversation', {
      campaignInfo: { campaignId, engagementId },
    });
    await host.clock.advance(2_000);
    if (visitor > 1) await consumer.say(opened.body.conversationId, 'I want to speak to an agent');
    await host.clock.advance(5_000);
    const [ring] = human.rings();
    if (visitor < 4 && ring) await human.accept(ring.ringId);
    await host.clock.advance(1_000);
  }
  return host;
}

async function replayed({ journal }: TestHost): Promise<World> {
  const world = emptyWorld();
  for (const fact of await journal.readFacts(0)) apply(world, fact);
  return world;
}

test('[PE16][PE18] an engine’s world is read from its file as it was, indexes included', async () => {
  const host = await busyHost();
  const world = await replayed(host);
  const phases = Object.values(world.conversations).map(({ phase }) => phase.name);
  expect(new Set(phases)).toEqual(new Set(['waiting', 'ringing', 'assigned']));

  const exported = await host.api.workspace({ type: 'export' });
  const file = exported.ok ? (exported.value?.file ?? '') : exported.failure.text;
  const fresh = await createTestHost();
  expect(await fresh.api.workspace({ type: 'import', file })).toEqual({ ok: true, value: null });
  const [replaced] = (await fresh.journal.readFacts(0)).filter((fact) => fact.type === 'world.replaced');
  expect(replaced?.world).toEqual({
    ...world,
    clock: { ...world.clock, virtualAt: world.at },
    sessions: {},
    clients: {},
    clientsOf: {},
    accountWatchers: {},
  });
});
