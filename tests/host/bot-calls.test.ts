import { expect, test, vi } from 'vitest';
import type { CommandOf } from '#contract/command';
import { peopleOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

const integrationCalling = (url: string): CommandOf<'integration.save'>['draft'] => ({
  ...{ id: null, kind: 'api', name: 'Stores', responseVariable: 'Stores', method: 'GET', url },
  ...{ headers: [], parameters: [], postBody: '', transformScript: '', customData: [] },
});

/** The tutorial whose integration calls an address instead of handing over. */
async function calling(given: Parameters<typeof createTestHost>[0] = {}) {
  const host = await createTestHost(given);
  const it = await buildTutorial(host);
  const [escalation] = host.rows('bots')[0]!.integrations;
  await host.must({
    type: 'integration.save',
    botId: it.bot,
    draft: { ...integrationCalling('https://stores.example/list'), id: escalation!.id },
  });
  return { host, ...it };
}

/** One endpoint for every address. */
const answerAll = (host: TestHost, rest: { delayMs?: number; body?: string; script?: string }) =>
  host.must({
    type: 'endpoint.save',
    draft: {
      ...{ id: null, accountId: peopleOf(host).accountId, name: 'Stores', method: 'GET', url: '*' },
      ...{ status: 200, delayMs: 0, headers: [], body: '', script: '', ...rest },
    },
  });

const typeIn = (host: TestHost, botId: Awaited<ReturnType<typeof calling>>['bot'], text: string) =>
  host.must({ type: 'preview.say', botId, text });
const kinds = (host: TestHost) => host.rows('previews')[0]!.log.map(({ kind }) => kind);
const sorry = 'Sorry, I could not find anything for that.';

test('[EN33] what a bot asks the host for is done in its preview', async () => {
  const { host, bot } = await calling();
  await typeIn(host, bot, 'agent');
  await host.clock.advance(10);
  expect(kinds(host)).toContain('call-answered');
  expect(host.rows('previews')[0]!.log).toContainEqual(
    expect.objectContaining({ kind: 'spoke', values: { text: sorry } }),
  );
});

test('[EN33] and in a conversation, where what is said meanwhile is heard afterwards', async () => {
  const { host, connector } = await calling();
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(5_000);
  const visitor = await peopleOf(host).consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
  await host.clock.advance(1_000);
  await visitor.say(body.conversationId, 'agent');
  await visitor.say(body.conversationId, 'hello');
  await host.clock.advance(1_000);
  expect(visitor.texts().slice(-2)).toEqual([sorry, 'Hello! I am a bot. What can I do for you?']);
});

test('[EN33] what a former engine left undone is done by the next one, once', async () => {
  const never = { performAsks: () => () => {} };
  const { host, bot } = await calling({ parts: { botAsks: () => Promise.resolve(never) } });
  await typeIn(host, bot, 'agent');
  await host.clock.advance(10);
  expect(kinds(host).at(-1)).toBe('call-made');
  const next = await host.restart();
  await next.clock.advance(10);
  expect(kinds(next).filter((kind) => kind === 'call-answered')).toHaveLength(1);
});

test('[EN58] a call whose engine has ended is not made again, and takes no longer', async () => {
  const { host, bot } = await calling();
  await answerAll(host, { delayMs: 60_000, body: '{}' });
  await typeIn(host, bot, 'agent');
  await host.clock.advance(40_000);
  const next = await host.restart();
  await next.clock.advance(19_000);
  expect(kinds(next)).not.toContain('call-answered');
  await next.clock.advance(2_000);
  expect(kinds(next)).toContain('call-answered');
  expect(next.rows('calls')).toHaveLength(1);
});

test('[EN27] an answer that comes when the conversation is somebody else’s by now holds no clock', async () => {
  const { host, bot, connector } = await calling();
  const people = peopleOf(host);
  await answerAll(host, { delayMs: 60_000, body: '{}' });
  const dialog = host.rows('bots')[0]!.dialogs.find(({ name }) => name === 'Agent Handoff')!;
  const { interactionId } = await host.must({
    ...{ type: 'interaction.add', botId: bot, dialogId: dialog.id, kind: 'text', after: null },
  } as const);
  await host.must({ type: 'breakpoint.set', botId: bot, interactionId, on: true });
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(5_000);
  const visitor = await people.consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
  await host.clock.advance(1_000);
  await visitor.say(body.conversationId, 'agent');
  await host.clock.advance(1_000);
  await host.must({ type: 'connector.stop', connectorId: connector });
  await host.must({ type: 'connector.delete', connectorId: connector });
  await host.clock.advance(120_000);
  expect(host.rows('botRuns')[0]!.log.map(({ kind }) => kind)).toContain('paused');
  expect(host.rows('clock')[0]!.clock.mode).toBe('running');
});

test('[EN33] a bot that has begun anew meanwhile hears nothing of it', async () => {
  const { host, bot } = await calling();
  await typeIn(host, bot, 'agent');
  await host.must({ type: 'preview.reset', botId: bot });
  await host.clock.advance(10);
  expect(kinds(host)).toEqual([]);
});

test('[EN45][EN87] a script answers the calls of conversations and previews, and none that is made again', async () => {
  const { host, bot } = await calling();
  await answerAll(host, { script: 'return { status: 404, body: request.url };' });
  await typeIn(host, bot, 'agent');
  await vi.waitFor(async () => {
    await host.clock.advance(10);
    expect(kinds(host)).toContain('call-answered');
  });
  const [call] = host.rows('calls');
  expect(call).toMatchObject({ status: 404, endpoint: 'Stores', answer: call!.request.url });
  const again = await host.do({ type: 'call.again', callId: call!.id });
  expect(again.ok ? '' : again.failure.text).toContain('“Stores” answers by its script');
});

test('[EN45] the log of calls says why a script failed', async () => {
  const { host, bot } = await calling();
  await answerAll(host, { script: 'null.x;' });
  await typeIn(host, bot, 'agent');
  await vi.waitFor(() => expect(host.rows('calls')).toHaveLength(1));
  expect(host.rows('calls')[0]).toMatchObject({
    ...{ status: 500, endpoint: 'Stores' },
    why: expect.stringContaining('The script of this endpoint failed: TypeError') as string,
  });
});

test('[EN84] a bot whose call the program fails at hears that, and does not wait for ever', async () => {
  const breaks = () => Promise.reject(new Error('a planted fault'));
  const { host, bot } = await calling({ scripts: { run: breaks } });
  await answerAll(host, { script: 'return { status: 200 };' });
  await typeIn(host, bot, 'agent');
  await host.clock.advance(10);
  expect(host.rows('previews')[0]!.log).toContainEqual(
    expect.objectContaining({
      kind: 'call-unanswered',
      values: { why: 'This is a fault of the sandbox: a planted fault' },
    }),
  );
  expect(host.warnings).toEqual(['What a bot has asked for failed: call.']);
});

test('[EN84] nor does one that waits for its code, or whose call cannot even begin', async () => {
  const { host, bot } = await calling({
    scripts: {
      run() {
        throw new Error('a planted fault');
      },
    },
  });
  await host.must({
    type: 'bot.saveFunctions',
    botId: bot,
    globalFunctions: 'function initConversation() {}',
  });
  await answerAll(host, { script: 'return { status: 200 };' });
  await typeIn(host, bot, 'agent');
  await host.clock.advance(10);
  expect(host.warnings).toEqual([
    'What a bot has asked for failed: script.',
    'What a bot has asked for failed: call.',
  ]);
  expect(host.rows('previews')[0]!.log).toContainEqual(
    expect.objectContaining({ kind: 'spoke', values: { text: sorry } }),
  );
});

test('[EN84] who asks for something about the workspace that the program fails at is told so', async () => {
  const { host } = await calling({ scripts: { run: () => Promise.reject(new Error('a planted fault')) } });
  const code = 'function lambda() {}';
  expect(await host.api.workspace({ type: 'try', code, headers: [], payload: '' })).toMatchObject({
    ok: false,
    failure: { name: 'engine-failed', text: expect.stringContaining('a planted fault') as string },
  });
});
