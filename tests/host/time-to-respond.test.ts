import { expect, test } from 'vitest';
import { longestTtr } from '#model/ttr';
import { chatEngagement, peopleOf } from '#support/people';
import { createTestHost, type Json, type TestClient } from '#support/test-host';

const minute = 60_000;
const hour = 60 * minute;

async function town() {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('Human');
  await people.user('helen', [skill]);
  return { host, people, skill, helen: await people.agent('helen', 'AWAY') };
}

async function talk() {
  const { host, people, skill, helen } = await town();
  const consumer = await people.consumer();
  await helen.setState('ONLINE');
  const id = await consumer.open(skill);
  await helen.accept(helen.rings()[0]!.ringId);
  return { host, people, skill, helen, consumer, id };
}

const change = (conversationId: string, ...conversationField: object[]) => ({
  conversationId,
  conversationField,
});
const ttr = (ttrType: string, value?: unknown) => ({ field: 'TTRField', ttrType, value });
const askAgent = (who: TestClient, id: string, ...fields: object[]) =>
  who.ask('.ams.cm.UpdateConversationField', change(id, ...fields));
const askConsumer = (who: TestClient, id: string, ...fields: object[]) =>
  who.ask('cm.UpdateConversationField', change(id, ...fields));

/** What was told last of the only conversation. */
function told(who: TestClient): { ttr: Json; due: number } {
  const notes = who.frames.filter(({ type }) => String(type).endsWith('ExConversationChangeNotification'));
  const result = notes.flatMap(({ body }) => body.changes as Json[]).at(-1)!.result;
  return { ttr: result.conversationDetails.ttr, due: result.effectiveTTR };
}

test('[MS20] the time to respond that an agent sets is kept and told in both dialects', async () => {
  const { helen, consumer, id } = await talk();
  expect(told(helen).ttr).toEqual({ ttrType: 'NORMAL', value: 3_600 });
  for (const [field, value] of [
    [ttr('URGENT'), 900],
    [ttr('PRIORITIZED', 5), 1_200],
    [ttr('CUSTOM', 1_800), 1_800],
    [ttr('NORMAL'), 3_600],
  ] as const) {
    const answer = await askAgent(helen, id, field);
    expect([answer.code, answer.body]).toEqual([200, 'OK Conversation updated successfully']);
    const kept = { ttrType: field.ttrType, value };
    expect([told(helen).ttr, told(consumer).ttr]).toEqual([kept, kept]);
  }
});

test('[MS20] of two in one request the last one holds, and it goes along with a transfer', async () => {
  const { helen, consumer, people, id } = await talk();
  const other = await people.skill('Other');
  const leave = { field: 'ParticipantsChange', type: 'REMOVE', role: 'ASSIGNED_AGENT' };
  const skill = { field: 'Skill', type: 'UPDATE', skill: other };
  expect((await askAgent(helen, id, ttr('URGENT'), leave, skill, ttr('CUSTOM', 60))).code).toBe(200);
  expect(told(consumer).ttr).toEqual({ ttrType: 'CUSTOM', value: 60 });
});

test('[MS20] it outlives the engine, and a world file', async () => {
  const { host, helen, consumer, id } = await talk();
  await askAgent(helen, id, ttr('CUSTOM', 77));
  await consumer.say(id, 'hello?');
  const [row] = host.rows('conversations');
  expect(row).toMatchObject({
    ttr: { type: 'CUSTOM', seconds: 77 },
    answerDueAt: expect.any(Number) as number,
  });
  const exported = await host.api.workspace({ type: 'export' });
  const file = (exported.ok && exported.value?.file) || '';
  const copy = await createTestHost();
  expect(await copy.api.workspace({ type: 'import', file })).toMatchObject({ ok: true });
  const again = await host.restart();
  for (const { rows } of [copy, again])
    expect(rows('conversations')[0]).toMatchObject({ ttr: row!.ttr, answerDueAt: row!.answerDueAt });
});

test('[MS21] the consumer says what is urgent and takes it back, and no more', async () => {
  const { helen, consumer, id } = await talk();
  for (const [type, value, code] of [
    ['URGENT', undefined, 200],
    ['PRIORITIZED', undefined, 403],
    ['CUSTOM', 60, 403],
  ] as const)
    expect((await askConsumer(consumer, id, ttr(type, value))).code).toBe(code);
  expect(told(helen).ttr).toEqual({ ttrType: 'URGENT', value: 900 });
  expect((await askConsumer(consumer, id, ttr('NORMAL'))).code).toBe(200);
  expect(told(helen).ttr.ttrType).toBe('NORMAL');
});

test('[MS21] its agent and managers may, onlookers and strangers may not', async () => {
  const { host, people, skill, consumer, id } = await talk();
  await people.user('otto', [skill]);
  const otto = await people.agent('otto', 'AWAY');
  expect((await askAgent(otto, id, ttr('URGENT'))).code).toBe(403);
  const bearer = (await host.must({ type: 'user.signIn', userId: people.me })).bearer;
  const manager = host.connect(`/ws_api/account/${people.accountId}/messaging/brand/${bearer}?v=2.1`);
  expect((await askAgent(manager, id, ttr('URGENT'))).code).toBe(200);
  expect(told(consumer).ttr.ttrType).toBe('URGENT');
  expect((await askConsumer(await people.consumer(), id, ttr('URGENT'))).code).toBe(403);
});

test('[MS21] a word that is none, seconds out of bounds, a closed conversation: nothing changes', async () => {
  const { helen, consumer, id } = await talk();
  const answers = [
    await askAgent(helen, id, ttr('LATER')),
    await askAgent(helen, id, ttr('CUSTOM')),
    await askAgent(helen, id, ttr('CUSTOM', longestTtr + 1)),
    await askAgent(helen, id, ttr('URGENT'), { field: 'Skill', skill: '4711' }),
  ];
  expect(answers.map(({ code }) => code)).toEqual([400, 400, 400, 404]);
  expect(String(answers[0]!.body)).toContain('ttrType is none of URGENT, PRIORITIZED, NORMAL, CUSTOM');
  expect(told(helen).ttr.ttrType).toBe('NORMAL');
  await askConsumer(consumer, id, { field: 'ConversationStateField', conversationState: 'CLOSE' });
  expect((await askAgent(helen, id, ttr('URGENT'))).code).toBe(400);
});

test('[MS21] a chat has none: it is refused, and no answer is ever due', async () => {
  const { host, people, skill, helen } = await town();
  const consumer = await people.consumer();
  await consumer.ask('cm.ConsumerRequestConversation', await chatEngagement(host, people, skill));
  await helen.setState('ONLINE');
  await helen.accept(helen.rings()[0]!.ringId);
  const { id } = host.rows('conversations')[0]!;
  const answer = await askAgent(helen, id, ttr('URGENT'));
  expect([answer.code, answer.body]).toEqual([
    400,
    'A chat has no time to respond: it belongs to messaging.',
  ]);
  await consumer.say(id, 'hello?');
  expect(told(helen)).toEqual({ ttr: { ttrType: 'NORMAL', value: 3_600 }, due: -1 });
});

test('[MS22][MS23] an answer is due from the first line that is not answered; none while it is the consumer’s turn', async () => {
  const { host, helen, consumer, id } = await talk();
  await helen.say(id, 'How can I help?');
  expect([told(helen).due, told(consumer).due]).toEqual([-1, -1]);
  const asked = host.clock.now();
  await consumer.say(id, 'My parcel is lost');
  await host.clock.advance(5 * minute);
  // Who asks again does not wait longer for it.
  await consumer.say(id, 'Hello?');
  expect([told(helen).due, told(consumer).due]).toEqual([asked + hour, asked + hour]);
  await askAgent(helen, id, ttr('CUSTOM', 120));
  expect(told(helen).due).toBe(asked + 2 * minute);
  await helen.say(id, 'between us', { messageAudience: 'AGENTS_AND_MANAGERS' });
  expect(told(helen).due).toBe(asked + 2 * minute);
  await helen.say(id, 'I look for it');
  expect(told(consumer).due).toBe(-1);
});

test('[MS22][MS23] who was passed on waits for a word of the next agent, whoever spoke last', async () => {
  const { host, people, skill, helen, consumer, id } = await talk();
  await helen.say(id, 'One moment, I pass you on');
  const passed = host.clock.now();
  const other = await people.skill('Other');
  await people.user('otto', [other, skill]);
  await helen.transfer(id, other);
  await host.clock.advance(3 * minute);
  expect(told(consumer).due).toBe(passed + hour);
  const otto = await people.agent('otto');
  await otto.accept(otto.rings()[0]!.ringId);
  expect(told(otto).due).toBe(passed + hour);
  await otto.say(id, 'Here I am');
  expect(told(otto).due).toBe(-1);
});

test('[MS23] nothing is due in what has ended', async () => {
  const { helen, consumer, id } = await talk();
  await consumer.say(id, 'never mind');
  await askConsumer(consumer, id, { field: 'ConversationStateField', conversationState: 'CLOSE' });
  expect(told(helen).due).toBe(-1);
});

test('[MS23] an offer carries when an answer is due as its weight', async () => {
  const { host, people, skill, helen } = await town();
  const opened = host.clock.now();
  const id = await (await people.consumer()).open(skill);
  const bearer = (await host.must({ type: 'user.signIn', userId: people.me })).bearer;
  const manager = host.connect(`/ws_api/account/${people.accountId}/messaging/brand/${bearer}?v=2.1`);
  await askAgent(manager, id, ttr('URGENT'));
  await helen.setState('ONLINE');
  expect(helen.rings()).toMatchObject([{ weight: opened + 15 * minute }]);
});
