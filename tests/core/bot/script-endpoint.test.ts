import { expect, test } from 'vitest';
import { answerOfScript, endpointJob } from '#core/bot/endpoints/script-endpoint';
import type { CallRequest } from '#model/call';
import type { Endpoint } from '#model/endpoint';
import { asId } from '#model/ids';
import { lateScripts } from '#support/node-scripts';

const request: CallRequest = { method: 'GET', url: 'https://a.example', headers: [], body: '' };

async function answerOf(script: string) {
  const endpoint: Endpoint = {
    ...{ id: asId('e'), accountId: asId('account'), name: 'Stores', method: 'GET', url: '*' },
    ...{ status: 200, delayMs: 0, headers: [{ key: 'x', value: 'y' }], body: '', script },
  };
  return answerOfScript(endpoint, await lateScripts.run(endpointJob(endpoint, request, 0)));
}

test('[EN45] an answer is as long as a body may be', async () => {
  const script = (length: number) => `return { status: 201, body: 'x'.repeat(${length}) };`;
  expect(await answerOf(script(50_000))).toMatchObject({ status: 201, body: 'x'.repeat(50_000), why: '' });
  expect(await answerOf(script(50_001))).toMatchObject({ status: 500 });
  expect(await answerOf(script(5_000_000))).toMatchObject({
    status: 500,
    why: 'The script of this endpoint failed: RangeError: what it returned is too large',
  });
});

test('[EN45][SC40] a promise of an answer is one', async () => {
  expect(await answerOf('return (async () => ({ status: 404, body: "none" }))();')).toMatchObject({
    status: 404,
    body: 'none',
  });
  expect((await answerOf('return Promise.reject(new Error("no"));')).why).toContain('Error: no');
});

test.each([
  ['nothing', ''],
  ['a promise that nothing answers', 'return new Promise(function () {});'],
  ['what is no JSON', 'return function () {};'],
  ['what ends before', 'botContext.sendImmediateReply("x"); return { body: "y" };'],
])('[EN45] %s is no answer', async (_what, script) => {
  const { status, why, body } = await answerOf(script);
  expect(status).toBe(500);
  expect(why).toContain('it returned nothing');
  expect(JSON.parse(body)).toEqual({ error: why });
});

test('[EN45] what leads in a circle is told', async () => {
  expect(await answerOf('var a = {}; a.a = a; return a;')).toMatchObject({ status: 500 });
  expect(await answerOf('return { toJSON: function () { for (;;); } };')).toMatchObject({
    status: 500,
    why: 'The script of this endpoint failed: it was stopped: time',
  });
});

test('[EN45] headers are judged as typed ones', async () => {
  const withHeaders = (headers: unknown) =>
    answerOf(`return { status: 204, headers: ${JSON.stringify(headers)} };`);
  expect(await withHeaders({ ' a ': 'b' })).toMatchObject({
    status: 204,
    headers: [{ key: 'a', value: 'b' }],
  });
  expect(await withHeaders(null)).toMatchObject({ status: 204, headers: [{ key: 'x', value: 'y' }] });
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`h${at}`, '']));
  for (const headers of [{ a: 'b\r\nc' }, { ' ': 'b' }, { a: 1 }, { a: 'x'.repeat(5001) }, many, [], 'a'])
    expect(await withHeaders(headers), JSON.stringify(headers).slice(0, 40)).toMatchObject({ status: 500 });
});
