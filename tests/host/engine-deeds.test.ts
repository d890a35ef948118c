import { expect, test } from 'vitest';
import { engineOnline, talkTo } from '#support/engine-seat';
import type { Json } from '#support/test-host';

/** An engine that answers this to everything. */
const always = (answer: object) => `return ${JSON.stringify(answer)};`;
const invoking = (parameters: object) => ({
  output: { text: ['I look it up.'] },
  actions: [{ name: 'INVOCATION', parameters }],
});

/** An engine that calls the function “Note”, which does this. */
async function calling(code: string, parameters: object) {
  const it = await engineOnline('watson', 'messaging', always(invoking(parameters)));
  const { accountId } = it.tutorial;
  const lambda = { id: null, kind: 'lambda' as const, accountId, name: 'Note', description: '', code };
  await it.host.must({ type: 'resource.save', draft: lambda });
  return it;
}

const texts = (log: readonly Json[]) => log.map(({ values }: Json) => String(values.text ?? ''));

test('[AE83] an engine calls a function of the account, and what that answers is not said', async () => {
  const echoes = 'function lambda(input, callback) { callback(null, input.payload); }';
  const it = await calling(echoes, { lambdaUuid: 'Note', payload: { parcel: 7 } });
  const { consumer, say, phase } = await talkTo(it, 'messaging');
  await say('where is it');
  expect(consumer.texts()).toEqual(['where is it', 'I look it up.']);
  const [, call] = it.host.rows('calls');
  expect(call).toMatchObject({ endpoint: 'Note', status: 200, answer: '{"parcel":7}' });
  await say('and now');
  expect(consumer.texts().at(-1)).toBe('I look it up.');
  expect(it.host.rows('calls')).toHaveLength(4);
  expect(phase()).toMatchObject({ name: 'assigned' });
});

test('[AE83] a function that fails is told in the log, and is an error of the engine where it says so', async () => {
  const fails = "function lambda() { throw new Error('No such parcel'); }";
  const lenient = await calling(fails, { lambdaUuid: 'Note' });
  const first = await talkTo(lenient, 'messaging');
  await first.say('hello');
  expect(first.consumer.texts()).toEqual(['hello', 'I look it up.']);
  expect(texts(lenient.host.rows('botRuns')[0]!.log)).toContainEqual(
    expect.stringMatching(/^The function failed: .*No such parcel/),
  );
  const strict = await calling(fails, { lambdaUuid: 'Note', failOnError: true });
  const second = await talkTo(strict, 'messaging');
  await second.say('hello');
  expect(second.consumer.texts()).toEqual(['hello', 'I look it up.', 'Somebody will help you.']);
});

test('[AE83] a call is given up after its time as an engine is, and a reload makes it no second time', async () => {
  const never = 'function lambda() {}';
  const it = await calling(never, { lambdaUuid: 'Note', failOnError: true });
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  expect(consumer.texts().at(-1)).toBe('Somebody will help you.');
  const calls = it.host.rows('calls').length;
  const again = await it.host.restart();
  await again.clock.advance(10_000);
  expect(again.rows('calls')).toHaveLength(calls);
});

const delayed = (typing: boolean) => ({
  output: {
    generic: [
      { response_type: 'text', text: 'One moment.' },
      { response_type: 'pause', time: 3000, typing },
      { response_type: 'text', text: 'Here it is.' },
    ],
  },
});

test.each([true, false])('[AE84] a pause shows its bot typing where it says so: %s', async (typing) => {
  const it = await engineOnline('watson', 'messaging', always(delayed(typing)));
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  expect(consumer.texts().at(-1)).toBe('One moment.');
  const states = () =>
    consumer.frames.flatMap((frame: Json) =>
      (frame.body?.changes ?? []).flatMap((change: Json) => change.event?.chatState ?? []),
    );
  expect(states()).toEqual(typing ? ['COMPOSING'] : []);
  await it.host.clock.advance(3_000);
  expect(consumer.texts().at(-1)).toBe('Here it is.');
  expect(states()).toEqual(typing ? ['COMPOSING', 'ACTIVE'] : []);
});

test('[AE84] what an engine attaches to a line comes with it, and the line is said once', async () => {
  const metadata = [{ type: 'ExternalId', id: 'CARD-7' }];
  const structuredContent = { type: 'vertical', elements: [{ type: 'text', text: 'Parcel 7' }] };
  const answer = { output: { text: [{ structuredContent, metadata }] } };
  const it = await engineOnline('watson', 'messaging', always(answer));
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  const cards = consumer.frames
    .flatMap((frame: Json) => frame.body?.changes ?? [])
    .filter((change: Json) => change.event?.type === 'RichContentEvent');
  expect(cards).toHaveLength(1);
  expect(cards[0].metadata).toContainEqual(metadata[0]);
  expect(it.host.rows('botRuns')).toHaveLength(1);
  await it.host.clock.advance(60_000);
  expect(it.host.rows('calls')).toHaveLength(1);
});

test('[AE84] a close without a survey is told in the log: there are none here', async () => {
  const close = { name: 'CLOSE_CONVERSATION', parameters: { withoutPcs: true } };
  const answer = { output: { text: ['Goodbye.'] }, actions: [close] };
  const it = await engineOnline('watson', 'messaging', always(answer));
  const { say, phase } = await talkTo(it, 'messaging');
  await say('bye');
  expect(phase()).toMatchObject({ name: 'ended' });
  expect(texts(it.host.rows('botRuns')[0]!.log)).toContain('It is closed without a survey.');
});

/** An engine that passes everything on to whom it names, and two who could take it: Zoe, whom routing would not choose, and Mia. */
async function namingZoe(more: (ids: { zoe: string }) => object) {
  const it = await engineOnline('watson', 'messaging', 'return {};');
  const { accountId, humanSkill } = it.tutorial;
  const zoe = await it.people.user('Zoe', [humanSkill]);
  await it.people.user('Mia', [humanSkill]);
  const endpoint = it.host.rows('endpoints')[0]!;
  const script = always({
    output: { text: ['One moment.'] },
    actions: [{ name: 'TRANSFER', parameters: more({ zoe }) }],
  });
  await it.host.must({ type: 'endpoint.save', draft: { ...endpoint, accountId, headers: [], script } });
  const agents = { Mia: await it.people.agent('Mia'), Zoe: await it.people.agent('Zoe') };
  return { ...it, agents, zoe };
}

test.each([
  ['beside a skill', ({ zoe }: { zoe: string }) => ({ skill: 'Human', agentId: zoe })],
  ['alone', ({ zoe }: { zoe: string }) => ({ agentId: zoe })],
])('[AE128] whom an engine names %s gets the conversation', async (_, parameters) => {
  const it = await namingZoe(parameters);
  const { say } = await talkTo(it, 'messaging');
  await say('hello');
  expect([it.agents.Zoe.rings().length, it.agents.Mia.rings().length]).toEqual([1, 0]);
  expect(texts(it.host.rows('botRuns')[0]!.log)).toContain('It is for Zoe, whom the engine names.');
});

test('[AE128] who is named and not there leaves it to the skill, and the log says why', async () => {
  const it = await namingZoe(({ zoe }) => ({ skill: 'Human', agentId: zoe }));
  await it.agents.Zoe.setState('AWAY');
  const { say } = await talkTo(it, 'messaging');
  await say('hello');
  expect([it.agents.Zoe.rings().length, it.agents.Mia.rings().length]).toEqual([0, 1]);
  expect(texts(it.host.rows('botRuns')[0]!.log)).toContain('Zoe, whom the engine names, is not Online.');
});

test('[AE128] who is named and lets it pass leaves it to the skill', async () => {
  const it = await namingZoe(({ zoe }) => ({ skill: 'Human', agentId: zoe }));
  const { say } = await talkTo(it, 'messaging');
  await say('hello');
  await it.agents.Zoe.reject(it.agents.Zoe.rings()[0]!.ringId);
  await it.host.clock.advance(1_000);
  expect(it.agents.Mia.rings()).toHaveLength(1);
});

test('[AE128] an id that nobody has, alone, goes to the skill of Setup Escalation', async () => {
  const it = await namingZoe(() => ({ agentId: '4129463410' }));
  const { say, phase } = await talkTo(it, 'messaging');
  await say('hello');
  expect(phase().name).toBe('ringing');
  expect(texts(it.host.rows('botRuns')[0]!.log)).toContain('Nobody of the account has the id 4129463410.');
});
