import { expect, test } from 'vitest';
import { chatEngagement, peopleOf } from '#support/people';
import { settle } from '#support/fake-clock';
import { createTestHost, type Json } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { proves } from '#support/proves';

async function talk() {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('Human');
  await people.user('helen', [skill]);
  const helen = await people.agent('helen');
  const consumer = await people.consumer();
  const id = await consumer.open(skill);
  await helen.accept(helen.rings()[0]!.ringId);
  return { host, people, skill, helen, consumer, id };
}

const change = (conversationId: string, ...conversationField: object[]) => ({
  conversationId,
  conversationField,
});
const removeAgent = { field: 'ParticipantsChange', type: 'REMOVE', role: 'ASSIGNED_AGENT' };
const close = { field: 'ConversationStateField', conversationState: 'CLOSE' };

test('[MS1] a second conversation is refused while one is open', async () => {
  const { host, consumer } = await talk();
  expect(await consumer.ask('cm.ConsumerRequestConversation')).toMatchObject({ code: 400 });
  expect(host.rows('conversations')).toHaveLength(1);
});

test('[MS2] an engagement gives a conversation its skill, kind and campaign; a named skill wins', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const bot = await people.skill('Bot');
  const other = await people.skill('Other');
  const wish = await chatEngagement(host, people, bot);
  await (await people.consumer()).ask('cm.ConsumerRequestConversation', wish);
  await (await people.consumer()).ask('cm.ConsumerRequestConversation', { ...wish, skillId: other });
  proves(['S79', 'S90'], () =>
    expect(host.rows('conversations').map(({ kind, skillId }) => [kind, skillId])).toEqual([
      ['chat', bot],
      ['chat', other],
    ]),
  );
});

test('[MS3] stored events count from 0, chat states take no number', async () => {
  const { consumer, helen, id } = await talk();
  const composing = { dialogId: id, event: { type: 'ChatStateEvent', chatState: 'COMPOSING' } };
  expect((await consumer.say(id, 'one')).body.sequence).toBe(0);
  expect((await consumer.ask('ms.PublishEvent', composing)).body.sequence).toBe(0);
  expect((await helen.say(id, 'two')).body.sequence).toBe(1);
  const read = { dialogId: id, event: { type: 'AcceptStatusEvent', status: 'READ', sequenceList: [1] } };
  expect((await consumer.ask('ms.PublishEvent', read)).body.sequence).toBe(2);
  const states = helen
    .notes('.ams.ms.OnlineEventDistribution')
    .filter((note) => note.body.event.type === 'ChatStateEvent');
  expect(states[0].body).not.toHaveProperty('sequence');
});

test('[MS18] a line that is sent again under its ExternalId is one line; other words, another id, another sender or a later time are others', async () => {
  const { host, helen, consumer, id } = await talk();
  const say = (who: typeof helen | typeof consumer, message: string, externalId: string) =>
    who.ask(
      who === helen ? '.ams.ms.PublishEvent' : 'ms.PublishEvent',
      { dialogId: id, event: { type: 'ContentEvent', contentType: 'text/plain', message } },
      { metadata: [{ type: 'ExternalId', id: externalId }] },
    );
  const first = await say(consumer, 'Hello?', 'a');
  const again = await say(consumer, 'Hello?', 'a');
  expect([again.code, again.body]).toEqual([first.code, first.body]);
  const sequences = [first];
  for (const [who, text, externalId] of [
    [consumer, 'Hello!', 'a'],
    [consumer, 'Hello?', 'b'],
    [helen, 'Hello?', 'a'],
  ] as const)
    sequences.push(await say(who, text, externalId));
  expect(new Set(sequences.map(({ body }) => body.sequence)).size).toBe(4);
  // Something else was said since: the same words are said anew.
  const anew = await say(consumer, 'Hello?', 'a');
  expect(anew.body.sequence).toBeGreaterThan(first.body.sequence);
  await host.clock.advance(1_000);
  expect(consumer.texts().filter((text) => text.startsWith('Hello'))).toHaveLength(5);
});

test('[MS4] strangers do not publish, and nobody does once it is closed', async () => {
  const { people, consumer, id } = await talk();
  const stranger = await people.consumer();
  expect((await stranger.say(id, 'hello')).code).toBe(403);
  await consumer.ask('cm.UpdateConversationField', change(id, close));
  expect((await consumer.say(id, 'too late')).code).toBe(400);
  expect((await consumer.say('no-such-conversation', 'x')).code).toBe(404);
});

test('[MS5] private lines reach agents only', async () => {
  const { helen, consumer, id } = await talk();
  await helen.say(id, 'between us', { messageAudience: 'AGENTS_AND_MANAGERS' });
  await helen.say(id, 'hello');
  expect(helen.texts()).toEqual(['between us', 'hello']);
  expect(consumer.texts()).toEqual(['hello']);
  const history = await consumer.ask('ms.SubscribeMessagingEvents', { dialogId: id, fromSeq: 0 });
  expect(history.code).toBe(200);
  expect(consumer.texts().filter((text) => text === 'between us')).toEqual([]);
});

test('[MS6] who has joined can speak at once', async () => {
  const { host, people, id } = await talk();
  const bearer = (await host.must({ type: 'user.signIn', userId: people.me })).bearer;
  const manager = host.connect(`/ws_api/account/${people.accountId}/messaging/brand/${bearer}?v=2.1`);
  const join = { field: 'ParticipantsChange', type: 'ADD', role: 'MANAGER' };
  expect((await manager.ask('.ams.cm.UpdateConversationField', change(id, join))).code).toBe(200);
  const line = {
    dialogId: id,
    event: { type: 'ContentEvent', contentType: 'text/plain', message: 'manager here' },
  };
  expect((await manager.ask('.ams.ms.PublishEvent', line)).code).toBe(200);
});

test('[MS7][EN4] a transfer is one change: out of the sender’s list, into the other skill’s queue', async () => {
  const { host, people, helen, id } = await talk();
  const other = await people.skill('Other');
  await people.user('otto', [other]);
  const otto = await people.agent('otto');
  await helen.transfer(id, other);
  const gone = helen.notes('.ams.aam.ExConversationChangeNotification').at(-1).body.changes[0];
  expect(gone).toMatchObject({
    type: 'DELETE',
    result: { conversationDetails: { convId: id, skillId: other } },
  });
  expect(otto.rings()).toMatchObject([{ convId: id, skillId: other }]);
  expect(host.rows('agents').find((agent) => agent.open > 0)).toBeUndefined();
});

test('[MS8] given back without a skill it waits in its own queue again', async () => {
  const { host, helen, skill, id } = await talk();
  await helen.ask('.ams.cm.UpdateConversationField', change(id, removeAgent));
  expect(host.rows('conversations')[0]).toMatchObject({ skillId: skill, phase: { name: 'ringing' } });
});

test('[MS9] nobody can be removed twice', async () => {
  const { helen, id } = await talk();
  await helen.setState('AWAY');
  await helen.ask('.ams.cm.UpdateConversationField', change(id, removeAgent));
  expect((await helen.ask('.ams.cm.UpdateConversationField', change(id, removeAgent))).code).toBe(400);
});

test('[MS10] a transfer to an unknown skill changes nothing', async () => {
  const { host, helen, id, skill } = await talk();
  const answer = await helen.transfer(id, '4040404040');
  expect(answer).toMatchObject({ code: 404, body: expect.stringContaining('4040404040') });
  expect(host.rows('conversations')[0]).toMatchObject({ skillId: skill, phase: { name: 'assigned' } });
});

test('[MS11] the consumer and the agent may close, strangers may not, twice is harmless', async () => {
  const { people, helen, consumer, id } = await talk();
  const stranger = await people.consumer();
  expect((await stranger.ask('cm.UpdateConversationField', change(id, close))).code).toBe(403);
  expect((await helen.ask('.ams.cm.UpdateConversationField', change(id, close))).code).toBe(200);
  expect((await consumer.ask('cm.UpdateConversationField', change(id, close))).code).toBe(200);
});

test('[MS12] a chat says who joined, that it is passed on, and that it has ended', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('Human');
  const other = await people.skill('Other');
  await people.user('helen', [skill]);
  await people.user('otto', [other]);
  const helen = await people.agent('helen');
  const otto = await people.agent('otto');
  const consumer = await people.consumer();
  const { conversationId } = (
    await consumer.ask('cm.ConsumerRequestConversation', await chatEngagement(host, people, skill))
  ).body;
  await helen.accept(helen.rings()[0]!.ringId);
  await helen.transfer(conversationId, other);
  await otto.accept(otto.rings()[0]!.ringId);
  await otto.ask('.ams.cm.UpdateConversationField', change(conversationId, close));
  expect(consumer.texts()).toEqual([
    'You are chatting with helen.',
    'One moment, your chat is being passed on to somebody who can help.',
    'You are chatting with otto.',
    'The chat has ended. Thank you for your time.',
  ]);
});

test('[MS2] an engagement that is unknown or not published opens nothing, whatever skill is named', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('Human');
  const { campaignInfo } = await chatEngagement(host, people, skill);
  const published = host.rows('campaigns')[0]!;
  const draft = {
    ...published,
    id: null,
    name: 'Draft',
    engagements: [{ ...published.engagements[0]!, id: null }],
  };
  const { campaignId } = await host.must({ type: 'campaign.save', draft });
  const unpublished = host.rows('campaigns').find(({ id }) => id === campaignId)!.engagements[0]!;
  const wishes = [
    { campaignInfo: { campaignId, engagementId: unpublished.id } },
    { campaignInfo: { campaignId: campaignInfo.campaignId, engagementId: unpublished.id } },
    { campaignInfo: { campaignId: campaignInfo.campaignId, engagementId: '404' } },
    { campaignInfo: { campaignId: '404', engagementId: campaignInfo.engagementId }, skillId: skill },
  ];
  const consumer = await people.consumer();
  for (const wish of wishes)
    expect(await consumer.ask('cm.ConsumerRequestConversation', wish)).toMatchObject({ code: 404 });
  for (const info of [
    { campaignId: 'constructor', engagementId: 'constructor' },
    { campaignId: campaignInfo.campaignId },
  ])
    expect(await consumer.ask('cm.ConsumerRequestConversation', { campaignInfo: info })).toMatchObject({
      code: 400,
    });
  expect(host.rows('conversations')).toEqual([]);
  expect(await consumer.ask('cm.ConsumerRequestConversation', { campaignInfo })).toMatchObject({ code: 200 });
});

const composing = (dialogId: string) => ({
  dialogId,
  event: { type: 'ChatStateEvent', chatState: 'COMPOSING' },
});
const statesOf = (client: { notes(type: string): Json[] }, type: string) =>
  client
    .notes(type)
    .flatMap(({ body }) => body.changes ?? [body])
    .flatMap(({ event }: Json) => (event?.type === 'ChatStateEvent' ? [event.chatState] : []));

test('[MS13] an agent whose page goes while typing types no longer', async () => {
  const { consumer, helen, id } = await talk();
  await helen.ask('.ams.ms.PublishEvent', composing(id));
  helen.wire.close(1001, 'reload');
  await settle();
  expect(statesOf(consumer, 'ms.MessagingEventNotification')).toEqual(['COMPOSING', 'PAUSE']);
});

test('[MS13] a bot that is stopped while a line is on its way types no longer', async () => {
  const host = await createTestHost();
  const { connector, bot: botId } = await buildTutorial(host);
  for (const { id: dialogId, interactions } of host.rows('bots')[0]!.dialogs)
    for (const interaction of interactions)
      if (interaction.kind === 'text')
        await host.must({
          type: 'interaction.save',
          botId,
          dialogId,
          interaction: { ...interaction, delayMs: 10_000 },
        });
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(2_000);
  const consumer = await peopleOf(host).consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  await consumer.ask('cm.ConsumerRequestConversation', { campaignInfo: { campaignId, engagementId } });
  await host.clock.advance(2_000);
  const states = () => statesOf(consumer, 'ms.MessagingEventNotification');
  expect(states()).toEqual(['COMPOSING']);
  await host.must({ type: 'connector.stop', connectorId: connector });
  await host.clock.advance(1_000);
  expect(states()).toEqual(['COMPOSING', 'PAUSE']);
});

test('[MS14] an agent neither takes a conversation by hand, nor joins one, nor sends others away', async () => {
  const { host, people, skill, id } = await talk();
  await people.user('carl', [skill]);
  const carl = await people.agent('carl', 'AWAY');
  const forced = [
    { field: 'ParticipantsChange', type: 'ADD', role: 'READER' },
    { field: 'ParticipantsChange', type: 'ADD', role: 'MANAGER' },
    { field: 'ParticipantsChange', type: 'ADD', role: 'ASSIGNED_AGENT' },
    {
      field: 'ParticipantsChange',
      type: 'REMOVE',
      role: 'MANAGER',
      userId: `${people.accountId}.${people.me}`,
    },
    removeAgent,
    close,
  ];
  for (const one of forced)
    expect(await carl.ask('.ams.cm.UpdateConversationField', change(id, one))).toMatchObject({ code: 403 });
  expect(host.rows('conversations')[0]).toMatchObject({ phase: { name: 'assigned' } });
});

test('[MS11] an administrator ends a chat in which they take no part, waiting or with somebody', async () => {
  const { host, people, skill, id } = await talk();
  const { bearer } = await host.must({ type: 'user.signIn', userId: people.me });
  const boss = host.connect(`/ws_api/account/${people.accountId}/messaging/brand/${bearer}?v=2.1`);
  const waiting = await (await people.consumer()).open(skill);
  for (const one of [id, waiting])
    expect(await boss.ask('.ams.cm.UpdateConversationField', change(one, close))).toMatchObject({
      code: 200,
    });
  expect(host.rows('conversations').map(({ phase }) => phase.name)).toEqual(['ended', 'ended']);
});
