import { expect, test } from 'vitest';
import type { CommandOf } from '#contract/command';
import { asId } from '#model/ids';
import { counts, lengths, limits } from '#model/limits';
import { buildTutorial } from '#support/tutorial';
import { createTestHost, type TestHost } from '#support/test-host';

type Draft = CommandOf<'endpoint.save'>['draft'];

/** A host with a bot whose word “agent” calls a list of stores. */
async function begin(
  integration: Partial<Extract<CommandOf<'integration.save'>['draft'], { kind: 'api' }>> = {},
) {
  const host = await createTestHost();
  const it = await buildTutorial(host);
  const [escalation] = host.rows('bots')[0]!.integrations;
  await host.must({
    type: 'integration.save',
    botId: it.bot,
    draft: {
      ...{ id: escalation!.id, kind: 'api', name: 'Stores', responseVariable: 'Stores', method: 'GET' },
      ...{
        url: 'https://stores.example/list',
        headers: [],
        parameters: [],
        postBody: '',
        transformScript: '',
        customData: [],
      },
      ...integration,
    } as Extract<CommandOf<'integration.save'>['draft'], { kind: 'api' }>,
  });
  return { host, ...it };
}

const draftOf = (host: TestHost, rest: Partial<Draft> = {}): Draft =>
  ({
    ...{ id: null, accountId: host.rows('accounts')[0]!.id, name: 'Stores', method: 'GET' },
    ...{
      url: 'https://stores.example/*',
      status: 200,
      delayMs: 0,
      headers: [],
      body: '{"city":"Ulm"}',
      script: '',
    },
    ...rest,
  }) as Draft;

const save = (host: TestHost, rest: Partial<Draft> = {}) =>
  host.must({ type: 'endpoint.save', draft: draftOf(host, rest) });
const refusal = async (host: TestHost, rest: Partial<Draft>) => {
  const answer = await host.do({ type: 'endpoint.save', draft: draftOf(host, rest) });
  return answer.ok ? null : [answer.failure.field, answer.failure.text];
};
const said = (host: TestHost) =>
  host.rows('previews')[0]!.log.flatMap((one) => (one.kind === 'spoke' ? [one.values.text] : []));

test('[EN34] an endpoint answers a call after its delay of virtual time, and the call stands in the log', async () => {
  const { host, bot } = await begin();
  const headers = [{ key: 'content-type', value: 'application/json' }];
  await save(host, { delayMs: 5_000, headers });
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await host.clock.advance(4_000);
  const log = () => host.rows('previews')[0]!.log;
  expect(log().at(-1)?.kind).toBe('call-made');
  expect(host.rows('calls')).toMatchObject([
    {
      ...{ bot: 'Billing', integration: 'Stores', endpoint: 'Stores', status: 200, delayMs: 5_000, why: '' },
      request: { method: 'GET', url: 'https://stores.example/list' },
    },
  ]);
  await host.clock.advance(1_500);
  expect(log().map(({ kind }) => kind)).toContain('call-answered');
});

test('[EN34] a paused clock lets no call be answered; a call of a bot that is deleted is dropped', async () => {
  const { host, bot, connector } = await begin();
  await save(host, { delayMs: 1_000 });
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await host.must({ type: 'clock.set', mode: 'paused', rate: 1 });
  await host.clock.advance(60_000);
  expect(host.rows('previews')[0]!.log.at(-1)?.kind).toBe('call-made');
  await host.must({ type: 'connector.delete', connectorId: connector });
  await host.must({ type: 'bot.delete', botId: bot });
  await host.must({ type: 'clock.set', mode: 'running', rate: 1 });
  await host.clock.advance(60_000);
  expect(host.rows('previews')).toEqual([]);
  expect(host.warnings).toEqual([]);
});

test('[EN34] a call that nothing answers says in the log why, and can be made again once something does', async () => {
  const { host, bot } = await begin();
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await host.clock.advance(100);
  const [call] = host.rows('calls');
  const why =
    'Nothing answers GET https://stores.example/list: there are no endpoints. Make an endpoint for it, or allow stores.example.';
  expect(call).toMatchObject({ endpoint: '', status: 404, why });
  expect(said(host)).toContain('Sorry, I could not find anything for that.');
  await save(host, { status: 201 });
  expect(await host.must({ type: 'call.again', callId: call!.id })).toEqual({ status: 201 });
  expect(host.rows('calls')).toMatchObject([{ id: call!.id }, { endpoint: 'Stores', status: 201, why: '' }]);
  expect(await host.do({ type: 'call.again', callId: asId('none') })).toMatchObject({ ok: false });
});

test('[EN34] the newest hundred calls of an account are kept', async () => {
  const { host, bot } = await begin();
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await host.clock.advance(100);
  const [first] = host.rows('calls');
  for (let made = 1; made < counts.calls; made += 1)
    await host.must({ type: 'call.again', callId: first!.id });
  expect(host.rows('calls')).toHaveLength(counts.calls);
  expect(host.rows('calls')[0]).toEqual(first);
  const last = host.rows('calls').at(-1)!;
  await host.must({ type: 'call.again', callId: last.id });
  expect(host.rows('calls')).toHaveLength(counts.calls);
  expect(host.rows('calls')).not.toContainEqual(first);
});

test('[EN56] of large calls fewer are kept', async () => {
  const { host, bot } = await begin({
    headers: Array.from({ length: 40 }, (_, n) => ({ key: `h${n}`, value: 'x'.repeat(limits.headerValue) })),
  });
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await host.clock.advance(100);
  const [first] = host.rows('calls');
  for (let made = 1; made < 15; made += 1)
    await host.must({ type: 'call.again', callId: host.rows('calls').at(-1)!.id });
  const calls = host.rows('calls');
  expect(calls.length).toBeGreaterThan(5);
  expect(JSON.stringify(calls).length).toBeLessThan(lengths.calls * 1.01);
  expect(calls).not.toContainEqual(first);
});

test('[AD8] what is wrong with an endpoint is said at its field', async () => {
  const { host } = await begin();
  await save(host);
  expect(await refusal(host, { name: ' ', url: 'https://b.example' })).toEqual([
    'name',
    'The name is still empty.',
  ]);
  expect(await refusal(host, { url: ' ' })).toEqual(['url', 'The URL is still empty.']);
  expect(await refusal(host, { url: ' https://stores.example/* ' })).toEqual([
    'url',
    '“Stores” answers GET https://stores.example/* already.',
  ]);
  expect(await refusal(host, { method: 'POST' })).toBeNull();
  const body = 'x'.repeat(20_000_000);
  expect((await refusal(host, { url: 'https://c.example', body }))?.[0]).toBe('body');
  const headers = Array.from({ length: counts.headers + 1 }, (_, at) => ({ key: `k${at}`, value: '' }));
  expect((await refusal(host, { url: 'https://c.example', headers }))?.[0]).toBe('headers');
  const long = [{ key: 'k', value: 'v'.repeat(limits.headerValue + 1) }];
  expect((await refusal(host, { url: 'https://c.example', headers: long }))?.[0]).toBe('headers');
});

test('[AD8][EN23] one that was deleted comes back unless another answers in its place', async () => {
  const { host } = await begin();
  const { endpointId } = await save(host);
  const endpoint = host.rows('endpoints')[0]!;
  await host.must({ type: 'endpoint.delete', endpointId });
  expect(host.rows('endpoints')).toEqual([]);
  const back: CommandOf<'endpoint.restore'> = {
    type: 'endpoint.restore',
    endpoint: { ...endpoint, headers: [...endpoint.headers] },
  };
  await host.must(back);
  expect(host.rows('endpoints')).toEqual([endpoint]);
  await host.must({ type: 'endpoint.delete', endpointId });
  await save(host);
  expect(await host.do(back)).toMatchObject({ ok: false, failure: { field: 'url' } });
});

test('[EN34] endpoints are asked in their order, and can be moved in it', async () => {
  const { host, bot } = await begin();
  const all = await save(host, { name: 'All', url: '*', status: 500 });
  const stores = await save(host);
  const called = async () => {
    await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
    await host.clock.advance(100);
    return host.rows('calls').at(-1)!.endpoint;
  };
  expect(await called()).toBe('All');
  await host.must({ type: 'endpoint.move', endpointId: stores.endpointId, by: -1 });
  expect(host.rows('endpoints').map(({ name }) => name)).toEqual(['Stores', 'All']);
  expect(await called()).toBe('Stores');
  await host.must({ type: 'endpoint.move', endpointId: stores.endpointId, by: -1 });
  await host.must({ type: 'endpoint.move', endpointId: all.endpointId, by: 1 });
  expect(host.rows('endpoints').map(({ name }) => name)).toEqual(['Stores', 'All']);
  await host.must({ type: 'endpoint.move', endpointId: stores.endpointId, by: 1 });
  expect(await called()).toBe('All');
});
