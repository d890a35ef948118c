import { expect, test } from 'vitest';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial, type Tutorial } from '#support/tutorial';

async function visitor(host: TestHost, { accountId }: Tutorial) {
  const { body } = await host.http('POST', `https://x/api/account/${accountId}/signup`);
  const client = host.connect(`/ws_api/account/${accountId}/messaging/consumer?v=3`);
  await client.ask('InitConnection', {}, { headers: [{ type: '.ams.headers.ConsumerAuthentication', jwt: body.jwt }] });
  await client.ask('cqm.SubscribeExConversations', { convState: ['OPEN'] });
  return client;
}

async function agent(host: TestHost, { accountId, human }: Tutorial) {
  const { body } = await host.http('POST', `https://x/api/account/${accountId}/login?v=1.3`, {
    username: 'human_agent',
    password: 'secret-word',
  });
  const client = host.connect(`/ws_api/account/${accountId}/messaging/brand/${body.bearer}?v=2.1`);
  await client.ask('.ams.routing.SubscribeRoutingTasks', {});
  await client.ask('.ams.aam.SubscribeExConversations', { convState: ['OPEN'], agentIds: [`${accountId}.${human}`] });
  await client.ask('.ams.routing.SetAgentState', { availability: 'ONLINE', channels: ['MESSAGING'] });
  return client;
}

const texts = (frames: any[]) =>
  frames.flatMap((frame) =>
    (frame.body.changes ?? [frame.body]).flatMap((change: any) => change.event?.message ?? []),
  );

test('[EN1][S138][S140][S141][S142][S145][S146] the whole tutorial runs through the client’s door', async () => {
  const host = await createTestHost();
  const tutorial = await buildTutorial(host);
  expect(host.rows('visitors')[0]?.offer).toBeNull();
  await host.must({ type: 'connector.start', connectorId: tutorial.connector });
  await host.clock.advance(10_000);
  expect(host.rows('connectors')[0]).toMatchObject({ status: 'online' });
  const offer = host.rows('visitors')[0]?.offer;
  expect(offer).toMatchObject({ buttonText: 'Live Chat', skillId: tutorial.botSkill });

  const consumer = await visitor(host, tutorial);
  const human = await agent(host, tutorial);
  const opened = await consumer.ask('cm.ConsumerRequestConversation', {
    campaignInfo: { campaignId: offer!.campaignId, engagementId: offer!.engagementId },
  });
  const { conversationId } = opened.body;
  await host.clock.advance(5_000);
  const heard = () => texts(consumer.notes('ms.MessagingEventNotification'));
  expect(heard()).toContain('Hello! I am a bot. What can I do for you?');

  const say = (text: string) =>
    consumer.ask('ms.PublishEvent', {
      dialogId: conversationId,
      event: { type: 'ContentEvent', contentType: 'text/plain', message: text },
    });
  await say('I want to speak to an agent');
  await host.clock.advance(5_000);
  expect(heard().at(-2)).toBe('Please hold on.');

  const rings = human.notes('.ams.routing.RoutingTaskNotification').flatMap((frame) => frame.body.changes);
  const ring = rings.flatMap((change: any) => change.result.ringsDetails).find((one: any) => one.ringState === 'WAITING');
  expect(ring).toMatchObject({ convId: conversationId, skillId: tutorial.humanSkill });
  const accepted = await human.ask('.ams.routing.UpdateRingState', { ringId: ring.ringId, ringState: 'ACCEPTED' });
  expect(accepted.code).toBe(202);
  const history = await human.ask('.ams.ms.QueryMessages', { dialogId: conversationId, newerThanSequence: 0 });
  expect(history.body.map((event: any) => event.event.message)).toContain('I want to speak to an agent');
  await human.ask('.ams.ms.PublishEvent', {
    dialogId: conversationId,
    event: { type: 'ContentEvent', contentType: 'text/plain', message: 'Helen here.' },
  });
  expect(heard().at(-1)).toBe('Helen here.');
  expect(host.rows('conversations')[0]?.milestones).toEqual([
    'bot-joined',
    'bot-spoke',
    'consumer-spoke',
    'escalated',
    'human-rang',
    'human-joined',
    'human-spoke',
  ]);
});
