import { expect, test } from 'vitest';
import type { CommandOf } from '#contract/command';
import type { BotId } from '#model/ids';
import { createFakeClock, settle } from '#support/fake-clock';
import { createFakeFrames } from '#support/fake-frames';
import { peopleOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

const integration: CommandOf<'integration.save'>['draft'] = {
  ...{ id: null, kind: 'api', name: 'Stores', responseVariable: 'Stores', method: 'GET' },
  ...{ url: 'https://stores.example/list', headers: [], parameters: [], postBody: '' },
  ...{ transformScript: '', customData: [{ key: 'city', value: '{$.api_Stores.city}' }] },
};

/** The tutorial whose word “agent” calls a host that is allowed, and one of its pages. */
async function calling(given: Parameters<typeof createTestHost>[0] = {}) {
  const clock = createFakeClock();
  const frames = createFakeFrames(clock);
  const host = await createTestHost({ clock, outside: frames.outside, ...given });
  const it = await buildTutorial(host);
  const [escalation] = host.rows('bots')[0]!.integrations;
  const draft = { ...integration, id: escalation!.id };
  await host.must({ type: 'integration.save', botId: it.bot, draft });
  await host.must({ type: 'host.allow', address: 'https://stores.example' });
  return { host, frames, ...it };
}

async function say(host: TestHost, botId: BotId, text = 'agent'): Promise<void> {
  await host.must({ type: 'preview.say', botId, text });
  await host.clock.advance(10);
}
const log = (host: TestHost) => host.rows('previews')[0]!.log;
const variable = (host: TestHost, name: string) =>
  host.rows('previews')[0]!.variables.find((one) => one.name === name)?.value;
const calls = (host: TestHost) =>
  host.rows('calls').map(({ host: asked, endpoint, status, underWay, why }) => ({
    ...{ asked, endpoint, status, underWay, why },
  }));
const outside = (host: TestHost) => host.rows('outside')[0]!;

test('[EN75] what no endpoint answers reaches the host, and what came is heard', async () => {
  const { host, frames, bot } = await calling();
  await say(host, bot);
  expect(frames.sent).toMatchObject([
    {
      ...{ origin: 'https://stores.example', withinMs: 30_000 },
      request: { method: 'GET', url: 'https://stores.example/list' },
    },
  ]);
  expect(calls(host)).toMatchObject([{ asked: 'https://stores.example', underWay: true }]);
  await frames.answer('{"city":"Ulm"}', { status: 201 });
  expect(calls(host)).toEqual([
    {
      asked: 'https://stores.example',
      endpoint: 'stores.example',
      status: 201,
      underWay: undefined,
      why: '',
    },
  ]);
  expect([variable(host, 'api_StoresStatus'), variable(host, 'Stores.city')]).toEqual(['201', 'Ulm']);
});

test('[EN75] so it does in a conversation, where what is said meanwhile is heard afterwards', async () => {
  const { host, frames, connector } = await calling();
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(5_000);
  const visitor = await peopleOf(host).consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
  await host.clock.advance(1_000);
  await visitor.say(body.conversationId, 'agent');
  await host.clock.advance(1_000);
  await visitor.say(body.conversationId, 'hello');
  await host.clock.advance(1_000);
  expect(frames.sent).toHaveLength(1);
  await frames.answer('nothing', { status: 404 });
  await host.clock.advance(1_000);
  expect(visitor.texts().slice(-2)).toEqual([
    'Sorry, I could not find anything for that.',
    'Hello! I am a bot. What can I do for you?',
  ]);
});

test('[EN75] an endpoint answers first', async () => {
  const { host, frames, bot } = await calling();
  await host.must({
    type: 'endpoint.save',
    draft: {
      ...{ id: null, accountId: peopleOf(host).accountId, name: 'Stores', method: 'GET', url: '*' },
      ...{ status: 200, delayMs: 0, headers: [], body: '{}', script: '' },
    },
  });
  await say(host, bot);
  expect([frames.sent, calls(host)[0]?.endpoint]).toEqual([[], 'Stores']);
});

test('[EN75] what has left is told in words where no whole answer came', async () => {
  const { host, frames, bot } = await calling();
  await say(host, bot);
  await frames.say({ type: 'failed', because: 'blocked' });
  const why = expect.stringContaining(
    'stores.example is there, but nothing came that this browser lets a web page read',
  ) as string;
  expect(calls(host)).toMatchObject([{ asked: 'https://stores.example', endpoint: '', status: 502, why }]);
  expect(log(host)).toContainEqual(expect.objectContaining({ kind: 'call-unanswered', values: { why } }));
  await say(host, bot);
  await frames.answer('"beginning', { isCut: true });
  expect(calls(host)[1]).toMatchObject({ status: 200, why: expect.stringContaining('5 MB') as string });
});

test('[OH9] the host that is being reached is told, and that it is not any more', async () => {
  const { host, frames, bot } = await calling();
  expect(outside(host).reaching).toBeNull();
  await say(host, bot);
  expect(outside(host).reaching).toBe('https://stores.example');
  await frames.answer('{}');
  expect(outside(host).reaching).toBeNull();
});

test('[EN75] nothing leaves for a host that is not allowed, and the log says what to do', async () => {
  const { host, frames, bot } = await calling();
  await host.must({ type: 'host.disallow', origin: 'https://stores.example' });
  await say(host, bot);
  const why =
    'Nothing answers GET https://stores.example/list: there are no endpoints. Make an endpoint for it, or allow stores.example.';
  expect([frames.sent, calls(host)[0]]).toMatchObject([[], { status: 404, why }]);
});

test('[EN75] nothing leaves where no conversation is real', async () => {
  const { host, bot } = await calling();
  const played = await createTestHost({ journal: host.journal, clock: host.clock });
  await say(played, bot);
  expect(calls(played)[0]).toMatchObject({ status: 404, endpoint: '' });
});

test('[EN75] a logged call of a host is not made again by hand', async () => {
  const { host, frames, bot } = await calling();
  await say(host, bot);
  await frames.answer('{}');
  const again = await host.do({ type: 'call.again', callId: host.rows('calls')[0]!.id });
  expect(again.ok ? '' : again.failure.text).toContain('stores.example is outside of this browser');
  expect(frames.sent).toHaveLength(1);
});

test('[EN76] a call that had left when its engine ended is not made again', async () => {
  const { host, frames, bot } = await calling();
  await say(host, bot);
  const next = await host.restart();
  await next.clock.advance(10);
  expect(frames.sent).toHaveLength(1);
  const why = expect.stringContaining('The engine ended before stores.example had answered.') as string;
  expect(calls(next)).toMatchObject([{ status: 504, why }]);
  expect(log(next).filter(({ kind }) => kind === 'call-answered')).toHaveLength(1);
});

test('[EN76] one that had not left yet is made by the next engine', async () => {
  const clock = createFakeClock();
  const { host, bot } = await calling({ clock, outside: () => new Promise(() => {}) });
  await say(host, bot);
  expect(calls(host)).toEqual([]);
  const frames = createFakeFrames(clock);
  const next = await createTestHost({ journal: host.journal, clock, ids: host.ids, outside: frames.outside });
  await next.clock.advance(10);
  await frames.answer('{"city":"Bonn"}');
  expect([frames.sent.length, variable(next, 'Stores.city')]).toEqual([1, 'Bonn']);
});

test('[EN76] a call whose page was closed is not made again', async () => {
  const { host, frames, bot } = await calling();
  await say(host, bot);
  await frames.close();
  await host.clock.advance(60_000);
  expect(frames.sent).toHaveLength(1);
  expect(calls(host)).toMatchObject([
    { status: 504, why: expect.stringContaining('was closed before the answer came') as string },
  ]);
});

test('[EN76] a bot that begins anew ends its call, which stands in the log as ended', async () => {
  const { host, frames, bot } = await calling();
  await say(host, bot);
  expect(frames.open).toBe(1);
  await host.must({ type: 'preview.reset', botId: bot });
  await settle();
  expect([frames.open, outside(host).reaching]).toEqual([0, null]);
  await frames.answer('{}');
  expect(calls(host)).toMatchObject([
    { status: 504, why: expect.stringContaining('did not wait') as string },
  ]);
  expect(log(host)).toEqual([]);
});

test('[EN76] where it cannot be stored that a call leaves, it does not leave', async () => {
  const clock = createFakeClock();
  const frames = createFakeFrames(clock);
  const { host, bot } = await calling({ clock, outside: frames.outside });
  const { journal } = host;
  const append = journal.append.bind(journal);
  Object.assign(journal, {
    append: (...given: Parameters<typeof append>) =>
      given[0].some(({ type }) => type === 'call.made')
        ? Promise.reject(new Error('The disk is full.'))
        : append(...given),
  });
  // What was said goes with it: it is stored in the same write.
  await host.do({ type: 'preview.say', botId: bot, text: 'agent' });
  await host.clock.advance(10);
  expect([frames.sent, frames.open, outside(host).reaching]).toEqual([[], 0, null]);
  Object.assign(journal, { append });
  await host.clock.advance(6_000);
  await say(host, bot);
  await frames.answer('{}');
  expect([frames.sent.length, calls(host).length]).toEqual([1, 1]);
});

test('[OH8] a host that is disallowed while it is reached is not waited for', async () => {
  const { host, frames, bot } = await calling();
  await say(host, bot);
  await host.must({ type: 'host.disallow', origin: 'https://stores.example' });
  expect(frames.open).toBe(0);
  expect(calls(host)).toMatchObject([
    { status: 502, why: expect.stringContaining('was disallowed before its answer came') as string },
  ]);
  await frames.answer('{}');
  expect(calls(host)).toHaveLength(1);
});

test('[OH8] one that is disallowed before its turn is not asked', async () => {
  const { host, frames, bot, connector } = await calling();
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(5_000);
  const visitor = await peopleOf(host).consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', {
    campaignInfo: { campaignId, engagementId },
  });
  await host.clock.advance(1_000);
  await say(host, bot);
  await visitor.say(body.conversationId, 'agent');
  await host.clock.advance(1_000);
  expect(frames.sent).toHaveLength(1);
  await host.must({ type: 'host.disallow', origin: 'https://stores.example' });
  await host.clock.advance(1_000);
  expect(frames.sent).toHaveLength(1);
  expect(calls(host).map(({ why }) => why)).toEqual([
    expect.stringContaining('was disallowed before its answer came'),
    'stores.example is not allowed any more.',
  ]);
});

test('[OH13] an answer as long as may be read is heard, and a bot remembers none of it that is too much', async () => {
  const { host, frames, bot } = await calling();
  await say(host, bot);
  await frames.answer(JSON.stringify({ city: 'x'.repeat(4_999_000) }));
  expect(calls(host)).toMatchObject([{ status: 200, why: '' }]);
  expect(variable(host, 'api_StoresStatus')).toBe('200');
  expect(variable(host, 'api_Stores')).toBeUndefined();
  expect(JSON.stringify(await host.journal.readFacts(0)).length).toBeLessThan(1_000_000);
});

test('[OH9][OH31] which host is being reached is still told when a call that waited its turn ends', async () => {
  const { host, frames, bot } = await calling();
  const { botId: other } = await host.must({ type: 'bot.copy', botId: bot });
  await say(host, bot);
  await say(host, other);
  expect(frames.sent).toHaveLength(1);
  await host.must({ type: 'preview.reset', botId: other });
  await host.clock.advance(10);
  expect(outside(host).reaching).toBe('https://stores.example');
  await frames.answer('{}');
  expect(outside(host).reaching).toBe(null);
});
