import { expect, test } from 'vitest';
import type { Patch } from '#contract/topics';
import { engineOnline, talkTo } from '#support/engine-seat';
import { createFakeClock } from '#support/fake-clock';
import { createFakeFrames } from '#support/fake-frames';
import type { Json } from '#support/test-host';

const echo = `
  const { input } = request.body;
  const isCry = input.text === 'agent';
  const actions = isCry ? [{ name: 'TRANSFER', parameters: { skill: 'Human' } }] : [];
  return { output: { text: [isCry ? 'I pass you on.' : 'You said: ' + input.text] }, actions };`;

test('[AE61] however much is odd in an answer, the consumer hears that they are passed on', async () => {
  const body = JSON.stringify({ response: Array(12_000).fill({}), analytics: { intents: [] } });
  const it = await engineOnline('custom-endpoint', 'messaging', '', { endpoint: { body } });
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  expect(consumer.texts()).toEqual(['hello', 'Somebody will help you.']);
});

test('[AE63] an error of before does not keep a later one from Setup Escalation', async () => {
  const script = `
    const { input } = request.body;
    if (input.text === 'odd') return { error: 'no', output: {} };
    const actions = input.text === 'sales' ? [{ name: 'TRANSFER', parameters: { skill: 'Sales' } }] : [];
    return { output: { text: ['Well.'] }, actions };`;
  const it = await engineOnline('watson', 'chat', script);
  const { accountId, humanSkill } = it.tutorial;
  await it.host.must({
    type: 'skill.save',
    draft: { id: null, accountId, name: 'Sales', description: 'Nobody has it' },
  });
  const { consumer, say, phase } = await talkTo(it, 'chat');
  await say('odd');
  await it.host.clock.advance(30_000);
  expect(consumer.texts().at(-1)).toBe('Nobody is here.');
  const human = await it.people.agent('human_agent');
  await say('sales');
  await it.host.clock.advance(30_000);
  expect(consumer.texts().slice(-3)).not.toContain('Nobody is here.');
  expect(phase()).toMatchObject({ name: 'ringing' });
  expect(human.rings()).toHaveLength(1);
  expect(it.host.rows('conversations')[0]).toMatchObject({ skillId: humanSkill });
});

test('[AE18] a card that is one picture is said', async () => {
  const picture = { type: 'image', url: 'https://example.com/a.png' };
  const values = [{ structuredContent: { type: 'vertical', elements: [picture] } }];
  const body = JSON.stringify({ output: { text: { values } } });
  const it = await engineOnline('watson', 'messaging', '', { endpoint: { body } });
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  const cards = consumer.frames.filter((one) => JSON.stringify(one).includes('RichContentEvent'));
  expect(JSON.stringify(cards)).toContain('example.com/a.png');
});

test('[AE64] what is said while the way back leads through a queue is heard, and what a person has answered is not', async () => {
  const it = await engineOnline('watson', 'messaging', echo);
  const human = await it.people.agent('human_agent');
  const { connector: connectorId, botSkill } = it.tutorial;
  const { consumer, say, id } = await talkTo(it, 'messaging');
  await say('agent');
  await it.host.clock.advance(5_000);
  await human.accept(human.rings()[0]!.ringId);
  await say('my number is 7');
  await human.say(id, 'Thank you.');
  await it.host.must({ type: 'connector.stop', connectorId });
  await it.host.clock.advance(5_000);
  expect((await human.transfer(id, botSkill)).code).toBe(200);
  await say('hello?');
  await say('anybody?');
  await it.host.must({ type: 'connector.start', connectorId });
  await it.host.clock.advance(60_000);
  const after = consumer.texts().slice(consumer.texts().indexOf('anybody?') + 1);
  expect(after).toEqual(['You said: hello?', 'You said: anybody?']);
});

test('[AE65] an answer that comes while a person has the conversation is not said after the person has answered', async () => {
  const it = await engineOnline('watson', 'messaging', echo, { endpoint: { delayMs: 10_000 } });
  const human = await it.people.agent('human_agent');
  const { consumer, say, id } = await talkTo(it, 'messaging');
  await say('first');
  const { bearer } = await it.host.must({ type: 'user.signIn', userId: it.people.me });
  const manager = it.host.connect(`/ws_api/account/${it.people.accountId}/messaging/brand/${bearer}?v=2.1`);
  const taken = await manager.ask('.ams.cm.UpdateConversationField', {
    conversationId: id,
    conversationField: [
      { field: 'ParticipantsChange', type: 'REMOVE', role: 'ASSIGNED_AGENT' },
      { field: 'Skill', type: 'UPDATE', skill: it.tutorial.humanSkill },
    ],
  });
  expect(taken.code).toBe(200);
  await it.host.clock.advance(5_000);
  await human.accept(human.rings()[0]!.ringId);
  await human.say(id, 'It is done.');
  await it.host.clock.advance(30_000);
  await human.transfer(id, it.tutorial.botSkill);
  await it.host.clock.advance(30_000);
  expect(consumer.texts()).toEqual(['first', 'It is done.']);
  await say('second');
  await it.host.clock.advance(30_000);
  expect(consumer.texts().slice(2)).toEqual(['second', 'You said: second']);
});

/** Ends the conversation with its first answer. */
const farewell = `
  const actions = [{ name: 'CLOSE_CONVERSATION', type: 'client', parameters: {} }];
  return { output: { text: [request.body.input.text || 'Hello.'] }, actions: request.body.input.text ? actions : [] };
`;

test('[AE66] what an engine did is told to be gone when its connector is deleted', async () => {
  const it = await engineOnline('watson', 'chat', farewell);
  const talk = await talkTo(it, 'chat');
  const { host } = it;
  const seen = new Set<string>();
  host.api.watch(['botRuns'], (patches: readonly Patch[]) => {
    for (const { rows, gone } of patches) {
      for (const { id } of rows) seen.add(id);
      for (const id of gone) seen.delete(id);
    }
  });
  await host.clock.advance(1_000);
  expect(seen.size).toBe(1);
  await talk.say('bye');
  await host.clock.advance(5_000);
  const connectorId = it.tutorial.connector;
  await host.must({ type: 'connector.stop', connectorId });
  await host.clock.advance(5_000);
  await host.must({ type: 'connector.delete', connectorId });
  await host.clock.advance(1_000);
  expect(seen.size).toBe(0);
});

const named = JSON.stringify([{ name: 'TRANSFER', parameters: { skill: 'Human' } }]);
test.each([
  ['watson', `return { output: { text: ['So.'] }, actions: request.body.input.text ? ${named} : [] };`],
  [
    'dialogflow-v1',
    `return { result: { fulfillment: { speech: 'So.' }, action: request.body.query ? 'input.unknown' : '' } };`,
  ],
] as const)(
  '[AE20] %s passes to the skill of Setup Escalation, where nobody is: it is not tried again as an error',
  async (engine, leaves) => {
    const it = await engineOnline(engine, 'chat', leaves);
    const talk = await talkTo(it, 'chat');
    await talk.say('help');
    await it.host.clock.advance(5_000);
    const { body } = await talk.consumer.ask('ms.QueryMessages', { dialogId: talk.id, newerThanSequence: 0 });
    const said: readonly string[] = body.map(({ event }: Json) => event.message as string);
    expect(said.filter((text) => text === 'Nobody is here.')).toHaveLength(1);
    expect(said).not.toContain('Somebody will help you.');
    const [run] = it.host.rows('botRuns');
    expect(run?.log.map(({ kind }) => kind)).not.toContain('engine-failed');
  },
);

/** A service of one’s own, outside, that has been put its conversation and was sent a line. */
async function ownService() {
  const clock = createFakeClock();
  const frames = createFakeFrames(clock);
  const it = await engineOnline('custom-endpoint', 'messaging', '', {
    ...{ clock, endpoints: 'none', outside: frames.outside },
  });
  await it.host.must({ type: 'host.allow', address: 'https://bot.example' });
  const { consumer, say } = await talkTo(it, 'messaging');
  const answer = async (status: number, body = '{}') => {
    await frames.answer(body, { status });
    await clock.advance(2_000);
  };
  const well = JSON.stringify({ response: [{ type: 'TEXT', message: 'Well.' }], analytics: { intents: [] } });
  await say('hello');
  await answer(204);
  await answer(200, well);
  const calls = () => frames.sent.splice(0).map(({ request }) => request.method);
  expect(calls()).toEqual(['PUT', 'POST']);
  return { host: it.host, consumer, say, answer, well, calls };
}

test('[AE120] a service of one’s own that answers with trouble is called three times for one line', async () => {
  const { consumer, say, answer, well, calls } = await ownService();
  await say('again');
  await answer(503);
  await answer(500);
  await answer(200, well);
  expect(consumer.texts()).toEqual(['hello', 'Well.', 'again', 'Well.']);
  expect(calls()).toEqual(['POST', 'POST', 'POST']);
  await say('and again');
  for (const status of [503, 503, 503]) await answer(status);
  expect(consumer.texts().at(-1)).toBe('Somebody will help you.');
  expect(calls()).toEqual(['POST', 'POST', 'POST']);
});

test('[AE120] a service that does not know the conversation any more is given it once more', async () => {
  const { consumer, say, answer, well, calls } = await ownService();
  await say('again');
  await answer(404);
  await answer(204);
  await answer(200, well);
  expect(consumer.texts().at(-1)).toBe('Well.');
  expect(calls()).toEqual(['POST', 'PUT', 'POST']);
  await say('and again');
  await answer(404);
  await answer(204);
  await answer(404);
  expect(consumer.texts().at(-1)).toBe('Somebody will help you.');
  expect(calls()).toEqual(['POST', 'PUT', 'POST']);
});

test('[AE121] a clock that runs a thousand times as fast does not end a call that has left', async () => {
  const { host, consumer, say, answer, well } = await ownService();
  await say('again');
  await host.must({ type: 'clock.advance', byMs: 60_000 });
  await host.clock.advance(100);
  expect(consumer.texts()).toEqual(['hello', 'Well.', 'again']);
  await answer(200, well);
  expect(consumer.texts()).toEqual(['hello', 'Well.', 'again', 'Well.']);
});
