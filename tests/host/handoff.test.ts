import { expect, test } from 'vitest';
import { peopleOf } from '#support/people';
import { createTestHost, type Json } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { proves } from '#support/proves';

/** The tutorial built, its connector online, a consumer and the human agent at their windows. */
async function begin(state: 'ONLINE' | 'AWAY' = 'ONLINE') {
  const host = await createTestHost();
  const tutorial = await buildTutorial(host);
  await host.must({ type: 'connector.start', connectorId: tutorial.connector });
  await host.clock.advance(10_000);
  const people = peopleOf(host);
  const human = await people.agent('human_agent', state);
  const consumer = await people.consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const opened = await consumer.ask('cm.ConsumerRequestConversation', {
    campaignInfo: { campaignId, engagementId },
  });
  const id: string = opened.body.conversationId;
  await host.clock.advance(5_000);
  return { host, tutorial, people, human, consumer, id };
}

test('the whole tutorial runs through the client’s door', async () => {
  const { host, tutorial, human, consumer, id } = await begin();
  expect(host.rows('connectors')[0]).toMatchObject({ status: 'online' });
  proves(['S138', 'S140'], () =>
    expect(consumer.texts()).toEqual([
      'You are chatting with Billing Bot.',
      'Hello! I am a bot. What can I do for you?',
    ]),
  );
  await consumer.say(id, 'I want to speak to an agent');
  await host.clock.advance(5_000);
  const [ring] = human.rings();
  proves(['S141', 'S142'], () => expect(ring).toMatchObject({ convId: id, skillId: tutorial.humanSkill }));
  expect((await human.accept(ring!.ringId)).code).toBe(202);
  const history = await human.ask('.ams.ms.QueryMessages', { dialogId: id, newerThanSequence: 0 });
  expect(history.body.map((event: Json) => event.event.message)).toContain('I want to speak to an agent');
  await human.say(id, 'Helen here.');
  proves('S146', () =>
    expect(consumer.texts().slice(-5)).toEqual([
      'I want to speak to an agent',
      'Please hold on.',
      'One moment, your chat is being passed on to somebody who can help.',
      'You are chatting with Helen.',
      'Helen here.',
    ]),
  );
  expect(host.rows('conversations')[0]?.milestones).toEqual([
    'bot-joined',
    'consumer-spoke',
    'bot-answered',
    'escalated',
    'human-rang',
    'human-joined',
    'human-spoke',
  ]);
});

test('[BT217] what a bot has said is published under the id by which its log knows it, its last words too', async () => {
  const { host, human, consumer, id } = await begin();
  await consumer.say(id, 'I want to speak to an agent');
  await host.clock.advance(5_000);
  await human.accept(human.rings()[0]!.ringId);
  const history = await human.ask('.ams.ms.QueryMessages', { dialogId: id, newerThanSequence: 0 });
  const log = host.rows('botRuns')[0]!.log;
  const reasonOf = (lineId: string) => log.find(({ lines }) => lines?.includes(lineId))?.kind;
  const ofBot = history.body
    .filter(
      (event: Json) => event.event.type === 'ContentEvent' && event.metadata?.[0]?.type === 'ExternalId',
    )
    .map((event: Json) => [event.event.message, reasonOf(event.metadata[0].id)])
    .filter(([, reason]: Json) => reason !== undefined);
  expect(ofBot).toEqual([
    ['Hello! I am a bot. What can I do for you?', 'text-said'],
    ['Please hold on.', 'transfer-asked'],
  ]);
});

test('with nobody Available the tutorial’s own pattern asks again, until the cap ends it', async () => {
  const { host, tutorial, consumer, id } = await begin('AWAY');
  await consumer.say(id, 'I want to speak to an agent');
  await host.clock.advance(60_000);
  const run = host.rows('botRuns')[0]!;
  proves('S232', () => expect(run.escalationFailures).toBeGreaterThan(1));
  expect(run.escalationFailures).toBeLessThanOrEqual(4);
  const asked = consumer.texts().filter((text) => text === 'Please hold on.').length;
  await host.clock.advance(100_000);
  proves('S233', () =>
    expect(consumer.texts().filter((text) => text === 'Please hold on.')).toHaveLength(asked),
  );
  proves('S136', () =>
    expect(host.rows('conversations')[0]).toMatchObject({
      skillId: tutorial.botSkill,
      phase: { name: 'assigned' },
    }),
  );
  expect(consumer.texts().join()).not.toContain('escalation_failed');
});

test('a human who passes the chat back to the bot finds a bot that answers again', async () => {
  const { host, tutorial, human, consumer, id } = await begin();
  await consumer.say(id, 'human please');
  await host.clock.advance(5_000);
  await human.accept(human.rings()[0]!.ringId);
  await consumer.say(id, 'hello');
  await human.transfer(id, tutorial.botSkill);
  await host.clock.advance(5_000);
  expect(consumer.texts().at(-1)).toBe('Hello! I am a bot. What can I do for you?');
  await consumer.say(id, 'human please');
  await host.clock.advance(5_000);
  expect(human.rings()).toMatchObject([{ convId: id }]);
});
