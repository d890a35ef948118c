import { expect, test, vi } from 'vitest';
import type { CommandOf } from '#contract/command';
import { counts, limits } from '#model/limits';
import { createNodeScripts } from '#support/node-scripts';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { lambda } from '../core/bot/bot-builder';
import { fileOf } from '../fuzz/host-of';
import { readWorldFile } from '#workers/persistence/world-file';

type Draft = Extract<CommandOf<'resource.save'>['draft'], { kind: 'lambda' }>;

const greets =
  'function lambda(input, callback) { callback(null, { greeting: "Hello " + input.payload.name }); }';

async function begin() {
  const host = await createTestHost({ scripts: await createNodeScripts() });
  return { host, ...(await buildTutorial(host)) };
}

const draftOf = (host: TestHost, rest: Partial<Draft> = {}): Draft => ({
  ...{ id: null, kind: 'lambda', accountId: host.rows('accounts')[0]!.id, name: 'Greet' },
  ...{ description: '', code: greets, ...rest },
});
const save = (host: TestHost, rest: Partial<Draft> = {}) =>
  host.must({ type: 'resource.save', draft: draftOf(host, rest) });
const refusal = async (host: TestHost, rest: Partial<Draft>) => {
  const answer = await host.do({ type: 'resource.save', draft: draftOf(host, rest) });
  return answer.ok ? null : [answer.failure.field, answer.failure.text];
};

/** The word “agent” invokes this function. */
async function invoking(lambdaId: string) {
  const { host, bot } = await begin();
  const { resourceId } = await save(host);
  const [escalation] = host.rows('bots')[0]!.integrations;
  const draft = {
    ...lambda({ lambdaId: lambdaId || resourceId, payload: '{ "name": "{$userMessage}" }' }),
    ...{ id: escalation!.id, headers: [], customData: [] },
  };
  await host.must({ type: 'integration.save', botId: bot, draft });
  return { host, bot, resourceId };
}

async function answered(host: TestHost) {
  await vi.waitFor(async () => {
    await host.clock.advance(10);
    expect(host.rows('calls')).toHaveLength(1);
  });
  await host.clock.advance(100);
}

test('[EN68] an integration is answered by its function, and the call stands in the log', async () => {
  const { host, bot, resourceId } = await invoking('');
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await answered(host);
  expect(host.rows('calls')).toMatchObject([
    { endpoint: 'Greet', status: 200, why: '', request: { url: `platform:lambda/${resourceId}` } },
  ]);
  const { variables } = host.rows('previews')[0]!;
  expect(variables).toContainEqual(
    expect.objectContaining({
      name: 'api_Comment',
      value: { jsonData: '{"api_Comment":{"greeting":"Hello agent"}}' },
    }),
  );
});

test('[EN68] one that is gone, or of another account, is answered with 404', async () => {
  const { host, bot, resourceId } = await invoking('');
  await host.must({ type: 'resource.delete', resourceId });
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await answered(host);
  expect(host.rows('calls')).toMatchObject([{ endpoint: '', status: 404 }]);
  expect(host.rows('calls')[0]?.why).toContain('was deleted, or is of another account');
});

test('[EN68] why a function failed stands in the log of calls', async () => {
  const { host, bot, resourceId } = await invoking('');
  await save(host, { id: resourceId, code: 'function lambda() { null.x; }' });
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await answered(host);
  expect(host.rows('calls')).toMatchObject([
    {
      endpoint: 'Greet',
      status: 901,
      why: expect.stringContaining('runtime-exception: TypeError') as string,
    },
  ]);
});

test('[BT191] and in the log of the bot', async () => {
  const { host, bot, resourceId } = await invoking('');
  await save(host, { id: resourceId, code: 'function lambda(input, callback) { callback("no"); }' });
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await answered(host);
  expect(host.rows('previews')[0]!.log).toContainEqual(
    expect.objectContaining({ kind: 'call-unanswered', values: { why: 'custom-failure: no' } }),
  );
});

const lies =
  'function lambda(input, callback) { globalThis.String = () => ({ toString: 1, valueOf: 1 }); callback(new Error("x")); }';

test('[BT261] what a function gives back as an error is shown, whatever it is', async () => {
  const { host, bot, resourceId } = await invoking('');
  await save(host, { id: resourceId, code: lies });
  const tried = await host.api.workspace({ type: 'try', code: lies, headers: [], payload: '{}' });
  expect(tried).toMatchObject({
    ok: true,
    value: { tried: { status: 901, body: expect.stringContaining('custom-failure') as string } },
  });
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await answered(host);
  expect(host.rows('calls')).toMatchObject([{ endpoint: 'Greet', status: 901 }]);
});

test('[EN70] what is wrong with a function is said at its field', async () => {
  const { host } = await begin();
  await save(host);
  expect(await refusal(host, { name: ' ' })).toEqual(['name', 'The name is still empty.']);
  expect(await refusal(host, { name: 'greet ' })).toEqual([
    'name',
    'There is already a function named “greet”.',
  ]);
  expect((await refusal(host, { name: 'x', code: '' }))?.[0]).toBe('code');
  expect((await refusal(host, { name: 'x', code: 'var x = 1;' }))?.[1]).toContain('function lambda(input');
  expect(
    (await refusal(host, { name: 'x', code: greets + ' '.repeat(9) + 'x'.repeat(limits.code) }))?.[0],
  ).toBe('code');
  const description = 'x'.repeat(limits.resourceDescription + 1);
  expect((await refusal(host, { name: 'x', description }))?.[0]).toBe('description');
  expect(await refusal(host, { name: 'x', code: 'const lambda = async (input) => input;' })).toBeNull();
});

test('[EN68] a function that was deleted comes back, under another name where its own is taken', async () => {
  const { host } = await begin();
  const { resourceId } = await save(host);
  const [resource] = host.rows('resources');
  await host.must({ type: 'resource.delete', resourceId });
  expect(host.rows('resources')).toEqual([]);
  await save(host);
  const { differs } = await host.must({ type: 'resource.restore', resource: { ...resource! } });
  expect(differs).toHaveLength(1);
  expect(host.rows('resources').map(({ name }) => name)).toEqual(['Greet', 'Greet 2']);
});

test('[EN68] an account has at most 200 of them', async () => {
  const { host } = await begin();
  for (let at = 0; at < counts.resources; at += 1) await save(host, { name: `Greet ${at}` });
  expect((await refusal(host, { name: 'one more' }))?.[1]).toContain('at most 200');
});

test('[EN68] they stand in the file of a world', async () => {
  const { host } = await begin();
  await save(host);
  const read = readWorldFile(await fileOf(host));
  expect(read.ok && Object.values(read.value.world.resources)).toMatchObject([
    { name: 'Greet', code: greets },
  ]);
});

test('[EN69] a function is tried as it is written, and nothing of it is left', async () => {
  const { host } = await begin();
  const before = (await host.journal.readFacts(0)).length;
  const code =
    'function lambda({ payload }, callback) { console.log("got", payload); callback(null, payload.a); }';
  const answer = await host.api.workspace({ type: 'try', code, headers: [], payload: '{ "a": 1 }' });
  expect(answer).toEqual({ ok: true, value: { tried: { status: 200, body: '1', logs: ['got {"a":1}'] } } });
  const loops = await host.api.workspace({
    type: 'try',
    code: 'function lambda() { for (;;); }',
    headers: [],
    payload: '',
  });
  expect(loops).toMatchObject({ ok: true, value: { tried: { status: 499 } } });
  const long = 'x'.repeat(limits.code + 1);
  const refused = await host.api.workspace({ type: 'try', code: long, headers: [], payload: '' });
  expect(refused).toMatchObject({ ok: false, failure: { field: 'code' } });
  expect((await host.journal.readFacts(0)).length).toBe(before);
});
