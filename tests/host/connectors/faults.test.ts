import type { ConnectorFault } from '#model/connector/faults';
import { peopleOf, textsOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { expect, test } from 'vitest';

/** The tutorial's bot by two connectors, and a visitor who talks to it by one of them. */
async function talked() {
  const host = await createTestHost();
  const { botSkill, botUser, connector } = await buildTutorial(host);
  const people = peopleOf(host);
  const userId = await people.user('second_bot', [botSkill], { type: 'bot' });
  const draft = { ...host.rows('connectors')[0]!, id: null, userId };
  await host.must({ type: 'connector.start', connectorId: connector }, people.me);
  await host.clock.advance(1_000);
  const visitor = await people.consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', {
    campaignInfo: { campaignId, engagementId },
  });
  const id = String(body.conversationId);
  await host.clock.advance(1_000);
  const { connectorId: second } = await host.must({ type: 'connector.save', draft }, people.me);
  await host.must({ type: 'connector.start', connectorId: second }, people.me);
  await host.clock.advance(1_000);
  const set = (fault: ConnectorFault, on: boolean, connectorId = connector) =>
    host.must({ type: 'connector.break', connectorId, fault, on }, people.me);
  const statusOf = (wanted = connector) => host.rows('connectors').find((one) => one.id === wanted)!;
  const heard = () => textsOf(visitor.frames);
  const holder = () => host.rows('conversations')[0]!.phase;
  return { host, people, visitor, id, botUser, userId, connector, second, set, statusOf, heard, holder };
}
const fallback = 'I did not get that. Could you say it in other words?';

test('[CN51][RT19] a connector that is killed in mid-conversation: the other one goes on, and the visitor reads nothing of it', async () => {
  const { host, visitor, id, botUser, userId, set, statusOf, heard, holder } = await talked();
  expect(holder()).toMatchObject({ name: 'assigned', userId: botUser });
  const before = heard().length;
  await set('killed', true);
  expect(statusOf()).toMatchObject({
    status: 'offline',
    wanted: 'running',
    parts: { process: { state: 'failed', detail: expect.stringMatching(/on purpose/) } },
  });
  await visitor.say(id, 'abracadabra');
  await host.clock.advance(60_000);
  expect(holder()).toMatchObject({ name: 'assigned', userId });
  expect(heard().slice(before)).toEqual(['abracadabra', expect.stringMatching(/./), fallback]);
  // Mended, it is there for the next one, and says nothing here.
  await set('killed', false);
  await host.clock.advance(1_000);
  expect(statusOf()).toMatchObject({ status: 'online' });
  await visitor.say(id, 'open sesame');
  await host.clock.advance(1_000);
  expect(heard().slice(before + 3)).toEqual(['open sesame', fallback]);
});

test('[RT19] without another connector a bot’s conversations stay, and are answered when it comes back', async () => {
  const { host, people, visitor, id, botUser, second, set, heard, holder } = await talked();
  await host.must({ type: 'connector.stop', connectorId: second }, people.me);
  await set('killed', true);
  await visitor.say(id, 'abracadabra');
  await host.clock.advance(3_600_000);
  expect(holder()).toMatchObject({ name: 'assigned', userId: botUser });
  await set('killed', false);
  await host.clock.advance(1_000);
  expect(heard().slice(-2)).toEqual(['abracadabra', fallback]);
});

test.each(['cut', 'bot-fails'] as const)(
  '[CN52] %s: it is Offline and says why, until that is ended',
  async (fault) => {
    const { host, visitor, id, set, statusOf, heard, second, people } = await talked();
    await host.must({ type: 'connector.stop', connectorId: second }, people.me);
    await set(fault, true);
    await visitor.say(id, 'abracadabra');
    await host.clock.advance(500);
    const part = fault === 'cut' ? 'liveengage' : 'bot-server';
    expect(statusOf()).toMatchObject({ status: 'offline', parts: { [part]: { state: 'failed' } } });
    expect(heard().at(-1)).toBe('abracadabra');
    await set(fault, false);
    await host.clock.advance(60_000);
    expect(statusOf()).toMatchObject({ status: 'online' });
    expect(heard().slice(-2)).toEqual(['abracadabra', fallback]);
  },
);

test('[CN52] a slow line, a slow bot: what is said comes later, and once', async () => {
  for (const [fault, ms] of [
    ['slow', 8_000],
    ['bot-slow', 40_000],
  ] as const) {
    const { host, visitor, id, set, heard } = await talked();
    await set(fault, true);
    await visitor.say(id, 'abracadabra');
    await host.clock.advance(ms - 1_000);
    expect(heard().at(-1)).toBe('abracadabra');
    await host.clock.advance(60_000);
    expect(heard().filter((text) => text === fallback)).toHaveLength(1);
  }
});

test('[CN50] what is broken stays so over a restart of the engine, an edit and a file; breaking it twice changes nothing', async () => {
  const { host, people, connector, set, statusOf } = await talked();
  await set('slow', true);
  await set('deaf', true);
  await set('slow', true);
  expect(statusOf().faults).toEqual(['deaf', 'slow']);
  await host.must({ type: 'connector.stop', connectorId: connector }, people.me);
  await host.must({ type: 'connector.save', draft: { ...statusOf(), settings: [] } }, people.me);
  expect(statusOf().faults).toEqual(['deaf', 'slow']);
  await set('slow', false);
  await set('deaf', false);
  expect(statusOf()).not.toHaveProperty('faults');
  const refused = await host.do(
    { type: 'connector.break', connectorId: 'nobody' as never, fault: 'cut', on: true },
    people.me,
  );
  expect(refused).toMatchObject({ ok: false, failure: { name: 'not-found' } });
});
