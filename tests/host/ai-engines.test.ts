import { expect, test } from 'vitest';
import { engineOnline, talkTo } from '#support/engine-seat';
import type { AgentAtWork } from '#support/people';
import { proves } from '#support/proves';
import { createTestHost, type Json } from '#support/test-host';
import { asId, type SkillId } from '#model/ids';
import { metricsOf } from '../../src/ui/features/connect-bots/bot-metrics';

/** Everything an agent can read of a conversation. */
async function readBy(agent: AgentAtWork, dialogId: string): Promise<string[]> {
  const { body } = await agent.ask('.ams.ms.QueryMessages', { dialogId, newerThanSequence: 0 });
  return body.map(({ event }: Json) => event.message as string);
}

/** Answers as Watson does; its state is the context. */
const watson = `
  const { input, context } = request.body;
  const turn = (context.turn || 0) + 1;
  const say = (generic, more) => ({ output: { generic, text: [] }, context: { ...context, turn }, ...more });
  const text = (words) => ({ response_type: 'text', text: words });
  if (input.text === '') return say([text('Welcome to the shop.')]);
  if (input.text === 'count') return say([text('Turn ' + turn)]);
  if (input.text === 'card') return say([text(JSON.stringify({ structuredContent: { type: 'vertical', elements: [{ type: 'text', text: 'Parcel 7' }] } }))]);
  if (input.text === 'wait') return say([text('One moment.'), { response_type: 'pause', time: 3000 }, text('Here it is.')]);
  if (input.text === 'agent') return say([text('I pass you on.')], { actions: [{ name: 'TRANSFER', type: 'client', parameters: { skill: 'Human' } }] });
  if (input.text === 'bye') return say([text('Goodbye.')], { actions: [{ name: 'CLOSE_CONVERSATION', type: 'client', parameters: {} }] });
  if (input.text === 'secret') return say([{ response_type: 'text', values: [{ text: 'A regular.', messageAudience: 'AGENTS_AND_MANAGERS' }] }]);
  if (input.text === 'nobody') return say([], { actions: [{ name: 'TRANSFER', type: 'client', parameters: { skill: 'human' } }] });
  return { error: 'no', output: {} };
`;

test('[AE16] a chat is welcomed, its lines are asked with what the engine has answered before, and what it answers is said', async () => {
  const it = await engineOnline('watson', 'chat', watson);
  expect(it.host.rows('connectors')[0]).toMatchObject({ status: 'online' });
  const { consumer, id, say } = await talkTo(it, 'chat');
  proves(['S235', 'S242'], () => expect(consumer.texts().at(-1)).toBe('Welcome to the shop.'));
  await say('count');
  expect(consumer.texts().at(-1)).toBe('Turn 2');
  const call = it.host.rows('calls').find(({ request }) => request.body.includes('count'))!;
  expect(call).toMatchObject({ bot: 'Watson Assistant', conversationId: id, status: 200 });
  proves('S237', () =>
    expect(call.request.url).toBe('https://watson.example/api/v1/workspaces/w-1/message?version=2018-09-20'),
  );
  expect(JSON.parse(call.request.body)).toEqual({
    input: { text: 'count' },
    context: { convId: id, turn: 1, lpEvent: expect.objectContaining({ text: 'count', chatSessionKey: id }) },
  });
});

test('[AE17] in messaging the consumer speaks first', async () => {
  const it = await engineOnline('watson', 'messaging', watson);
  const { consumer, say } = await talkTo(it, 'messaging');
  await it.host.clock.advance(60_000);
  expect(it.host.rows('calls')).toEqual([]);
  await say('count');
  expect(consumer.texts()).toEqual(['count', 'Turn 1']);
});

test('[AE18] cards, private texts and pauses come in their order', async () => {
  const it = await engineOnline('watson', 'messaging', watson);
  const human = await it.people.agent('human_agent');
  const { consumer, say, id } = await talkTo(it, 'messaging');
  await say('card');
  const cards = consumer.frames.filter((one) => JSON.stringify(one).includes('RichContentEvent'));
  proves('S243', () => expect(JSON.stringify(cards)).toContain('Parcel 7'));
  await say('wait');
  expect(consumer.texts().at(-1)).toBe('One moment.');
  await it.host.clock.advance(3_000);
  expect(consumer.texts().at(-1)).toBe('Here it is.');
  await say('secret');
  expect(consumer.texts()).not.toContain('A regular.');
  await say('agent');
  await human.accept(human.rings()[0]!.ringId);
  expect(await readBy(human, id)).toContain('A regular.');
});

test('[AE19] a transfer goes to the skill by its name, and a close ends the conversation', async () => {
  const it = await engineOnline('watson', 'chat', watson);
  const human = await it.people.agent('human_agent');
  const { consumer, say, id } = await talkTo(it, 'chat');
  await say('agent');
  expect(consumer.texts()).toContain('I pass you on.');
  proves('S244', () =>
    expect(human.rings()).toEqual([expect.objectContaining({ convId: id, skillId: it.tutorial.humanSkill })]),
  );
  const other = await talkTo(it, 'chat');
  await other.say('bye');
  proves('S246', () => expect(other.phase()).toMatchObject({ name: 'ended' }));
  expect(other.consumer.texts()).toContain('Goodbye.');
});

test.each([
  ['an error of the engine', 'odd'],
  ['a skill that is not there, as case counts', 'nobody'],
])('[AE20] %s is told to consumer and agent, and goes to the skill of Setup Escalation', async (_, text) => {
  const it = await engineOnline('watson', 'messaging', watson);
  const human = await it.people.agent('human_agent');
  const { consumer, say, id } = await talkTo(it, 'messaging');
  await say(text);
  proves(['S276', 'S279', 'S275'], () => {
    expect(consumer.texts()).toEqual([text, 'Somebody will help you.']);
    expect(human.rings()).toHaveLength(1);
  });
  await human.accept(human.rings()[0]!.ringId);
  const read = await readBy(human, id);
  proves('S277', () => expect(read).toContain('The engine failed.'));
  await say('are you there');
  expect(consumer.texts()).not.toContain('The engine failed.');
});

test('[AE28] a chat that waits for its consumer is warned and closed in the words of its bot', async () => {
  const chat = { warningMs: 60_000, warning: 'Hello?', closeMs: 150_000, closing: 'I close this.' };
  const it = await engineOnline('watson', 'chat', watson, { plays: { chat } });
  const { consumer, say, phase } = await talkTo(it, 'chat');
  await say('count');
  await it.host.clock.advance(50_000);
  expect(consumer.texts()).not.toContain('Hello?');
  await it.host.clock.advance(10_000);
  proves('S274', () => expect(consumer.texts().at(-1)).toBe('Hello?'));
  await say('count');
  await it.host.clock.advance(70_000);
  await it.host.clock.advance(60_000);
  expect(phase()).toMatchObject({ name: 'assigned' });
  await it.host.clock.advance(30_000);
  expect(phase()).toMatchObject({ name: 'ended', reason: 'timeout' });
  expect(consumer.texts()).toContain('I close this.');
});

test('[AE29] the time to respond changes in messaging', async () => {
  const hurry = `return { output: { text: ['I hurry.'] }, actions: [{ name: 'CHANGE_TTR', parameters: { ttrType: 'CUSTOM', value: '600' } }] };`;
  const it = await engineOnline('watson', 'messaging', hurry);
  const { say, id, consumer } = await talkTo(it, 'messaging');
  await say('hurry');
  expect(consumer.texts().at(-1)).toBe('I hurry.');
  proves('S245', () =>
    expect(it.host.rows('conversations').find((one) => one.id === id)).toMatchObject({
      ttr: { type: 'CUSTOM', seconds: 600 },
    }),
  );
});

test('[AE20] an outage, and an engine nobody answers for, escalate as well', async () => {
  for (const endpoint of [{ status: 503 }, { status: 200, body: 'not JSON' }]) {
    const it = await engineOnline('dialogflow-v2', 'messaging', '', { endpoint });
    const { consumer, say } = await talkTo(it, 'messaging');
    await say('hello');
    expect(consumer.texts()).toEqual(['hello', 'Somebody will help you.']);
  }
});

test('[AE27] what becomes of its conversations is counted, and its errors are listed', async () => {
  const it = await engineOnline('watson', 'chat', watson);
  await it.people.agent('human_agent');
  const first = await talkTo(it, 'chat');
  await first.say('agent');
  const second = await talkTo(it, 'chat');
  await second.say('nobody');
  expect(metricsOf(it.host.rows('botRuns'), it.host.clock.now(), () => false)).toMatchObject({
    ...{ total: 2, transferred: 50, escalated: 50 },
    errors: [{ conversationId: second.id }],
  });
});

test('[AE20] where nobody can take it the consumer is told, once', async () => {
  const it = await engineOnline('watson', 'chat', watson);
  const { consumer, say, phase } = await talkTo(it, 'chat');
  await say('odd');
  await it.host.clock.advance(30_000);
  proves('S278', () => expect(consumer.texts().filter((one) => one === 'Nobody is here.')).toHaveLength(1));
  expect(phase()).toMatchObject({ name: 'assigned' });
});

test('[AE21] an engine that does not answer within 30 seconds is given up', async () => {
  const slow = { status: 200, delayMs: 90_000, body: '{"queryResult":{"fulfillmentText":"Late."}}' };
  const it = await engineOnline('dialogflow-v2', 'messaging', '', { endpoint: slow });
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  await it.host.clock.advance(27_000);
  expect(consumer.texts()).toEqual(['hello']);
  await it.host.clock.advance(2_000);
  expect(consumer.texts()).toEqual(['hello', 'Somebody will help you.']);
  await it.host.clock.advance(120_000);
  expect(consumer.texts()).not.toContain('Late.');
});

test('[AE16] each of the others is asked as its vendor is', async () => {
  const v1 = `return { result: { fulfillment: { speech: request.body.query || request.body.event.name }, action: '' }, status: { code: 200 } };`;
  const lex = `
    const { inputText, sessionAttributes } = request.body;
    const times = Number(sessionAttributes.times || '0') + 1;
    return { message: inputText + ' ' + times, messageFormat: 'PlainText', sessionAttributes: { ...sessionAttributes, times: String(times) } };`;
  const own = `
    if (request.method === 'PUT') return { status: 204 };
    const { type, data } = request.body;
    return { body: { response: [{ type: 'TEXT', message: type + ' ' + (data.message || '') }], analytics: { intents: [] } } };`;
  for (const [engine, script, welcome, answer] of [
    ['dialogflow-v1', v1, 'WELCOME', 'hello'],
    ['lex', lex, 'WELCOME-INTENT 1', 'hello 2'],
    ['custom-endpoint', own, 'START ', 'TEXT hello'],
  ] as const) {
    const it = await engineOnline(engine, 'chat', script);
    const { consumer, say } = await talkTo(it, 'chat');
    expect(consumer.texts().at(-1)).toBe(welcome.trim());
    await say('hello');
    expect(consumer.texts().at(-1)).toBe(answer);
  }
});

test('[AE16] a query that was too long is asked again by an event, and no more than once', async () => {
  const tooLong = `{ id: 'e', status: { code: 400, errorDetails: 'All queries should be less than 255 symbols.' } }`;
  const picky = `return request.body.query ? ${tooLong} : { result: { fulfillment: { speech: 'Shorter, please.' } } };`;
  const it = await engineOnline('dialogflow-v1', 'messaging', picky);
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  expect(consumer.texts().at(-1)).toBe('Shorter, please.');
  const stubborn = await engineOnline('dialogflow-v1', 'messaging', `return ${tooLong};`);
  const other = await talkTo(stubborn, 'messaging');
  await other.say('hello');
  expect(other.consumer.texts().at(-1)).toBe('Somebody will help you.');
});

test('[AE23] what it was told again is in the world’s file, also while it is being asked', async () => {
  const it = await engineOnline('watson', 'messaging', watson);
  const { say } = await talkTo(it, 'messaging');
  await say('count');
  await say('count');
  const exported = await it.host.api.workspace({ type: 'export' });
  const file = exported.ok ? (exported.value?.file ?? '') : exported.failure.text;
  const fresh = await createTestHost();
  expect(await fresh.api.workspace({ type: 'import', file })).toEqual({ ok: true, value: null });
  const [replaced] = (await fresh.journal.readFacts(0)).filter((fact) => fact.type === 'world.replaced');
  const [run] = Object.values(replaced!.world.botRuns);
  expect(run).toMatchObject({ engine: { asked: { text: 'count' }, memory: { turn: 2 } } });
  expect(fresh.rows('connectors')[0]).toMatchObject({ plays: { kind: 'engine', engine: 'watson' } });
});

test('[AE23] an engine whose conversation comes back to itself hears only what is new', async () => {
  const it = await engineOnline('watson', 'messaging', watson);
  const { host, tutorial, draft } = it;
  await host.must({ type: 'connector.stop', connectorId: tutorial.connector });
  const plays = { ...draft.plays, escalation: { ...draft.plays.escalation, skillId: tutorial.botSkill } };
  await host.must({ type: 'connector.save', draft: { ...draft, plays } });
  await host.must({ type: 'connector.start', connectorId: tutorial.connector });
  await host.clock.advance(5_000);
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('odd');
  await host.clock.advance(60_000);
  const asked = () => host.rows('calls').length;
  expect(asked()).toBe(1);
  await say('count');
  await host.clock.advance(60_000);
  proves('S280', () =>
    expect([asked(), consumer.texts().at(-1)]).toEqual([2, expect.stringMatching(/^Turn/)]),
  );
});

test('[CN57] its skill of Setup Escalation has to be one of the account, and stays as long as it is', async () => {
  const { host, tutorial, draft } = await engineOnline('watson', 'messaging', watson);
  await host.must({ type: 'connector.stop', connectorId: tutorial.connector });
  const nowhere = { ...draft.plays.escalation, skillId: asId<SkillId>('1') };
  const wrong = { ...draft, plays: { ...draft.plays, escalation: nowhere } };
  await expect(host.do({ type: 'connector.save', draft: wrong })).resolves.toMatchObject({
    ok: false,
    failure: { text: expect.stringContaining('Setup Escalation') },
  });
  const unnamed = { ...draft.plays, fields: draft.plays.fields.filter(({ key }) => key !== 'workspaceId') };
  expect(await host.do({ type: 'connector.save', draft: { ...draft, plays: unnamed } })).toMatchObject({
    ok: false,
  });
  const away = await host.do({ type: 'skill.delete', skillId: tutorial.humanSkill });
  expect(away).toMatchObject({ ok: false, failure: { name: 'in-use' } });
  await host.must({ type: 'connector.delete', connectorId: tutorial.connector });
  expect(host.rows('botRuns')).toEqual([]);
});

test('[EN50] firsts say that an engine showed a card, passed the conversation on or failed, and which of the two last', async () => {
  const it = await engineOnline('watson', 'chat', watson);
  await it.people.agent('human_agent');
  const firsts = async (...texts: readonly string[]) => {
    const { id, say } = await talkTo(it, 'chat');
    for (const text of texts) await say(text);
    const { milestones } = it.host.rows('conversations').find((one) => one.id === id)!;
    return milestones.filter((one) => one.startsWith('engine'));
  };
  expect(await firsts('count')).toEqual([]);
  expect(await firsts('card')).toEqual(['engine-showed-card']);
  expect(await firsts('card', 'agent')).toEqual(['engine-showed-card', 'engine-transferred']);
  expect(await firsts('no such thing')).toEqual(['engine-failed']);
});
