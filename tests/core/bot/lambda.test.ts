import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import { invoked, lambdaJob } from '#core/bot/resources/lambda';
import { integrationProblems } from '#core/bot/validation/integration-problems';
import { asked } from '#model/bot-run';
import type { Pair } from '#model/call';
import { asId } from '#model/ids';
import { limits } from '#model/limits';
import { lateScripts } from '#support/node-scripts';
import { hostile } from '../../scripts/hostile';
import { bot, dialog, integrationStep, lambda, remembered, Talk, text, userSays } from './bot-builder';

async function invoke(code: string, body = '', headers: readonly Pair[] = []) {
  const ran = await lateScripts.run(lambdaJob({ code }, { headers: [...headers], body }, 1_000));
  return { ...invoked(ran), effects: ran.effects };
}
const declared = (body: string) => `function lambda(input, callback) {\n${body}\n}`;
const errorOf = (body: string) => JSON.parse(body) as { errorCode: string; errorMsg: string };

test('[BT190] a function is given headers and payload, and its result comes back as JSON', async () => {
  const code = declared('callback(null, { said: input.payload.said, key: input.headers[0].key });');
  expect(await invoke(code, '{ "said": "hi" }', [{ key: 'city', value: 'Ulm' }])).toMatchObject({
    status: 200,
    body: '{"said":"hi","key":"city"}',
    why: '',
  });
  expect(await invoke(declared('callback(null, input.payload);'))).toMatchObject({ body: '{}' });
  expect(await invoke(declared('callback(null, input.payload + "!");'), 'no JSON')).toMatchObject({
    body: '"no JSON!"',
  });
  expect(await invoke(declared('callback(null);'))).toMatchObject({ status: 200, body: 'null' });
  const plain = declared('callback(null, Object.getPrototypeOf(input.payload) === Object.prototype);');
  expect(await invoke(plain, '{ "__proto__": { "role": "admin" } }')).toMatchObject({ body: 'true' });
});

test('[BT190] the function may be asynchronous, an arrow, or return what it brings', async () => {
  const late = `async function lambda(input, callback) { await null; callback(null, 1); }`;
  expect(await invoke(late)).toMatchObject({ status: 200, body: '1' });
  expect(await invoke('const lambda = async () => ({ a: 2 });')).toMatchObject({ body: '{"a":2}' });
  expect(await invoke(declared('callback(null, 1); callback(new Error("late"));'))).toMatchObject({
    body: '1',
  });
});

test('[BT190] what it writes to its console is told, and nothing else of it', async () => {
  const code = declared('console.info("a", { b: 1 }, new Error("c")); callback(null, 0);');
  expect((await invoke(code)).effects).toEqual([{ kind: 'debug', text: 'a {"b":1} Error: c' }]);
});

test.each<[what: string, code: string, status: number, errorCode: string, errorMsg: RegExp]>([
  [
    'calls back with an error',
    declared('callback(new Error("whoops"), null);'),
    901,
    'custom-failure',
    /^whoops$/,
  ],
  ['calls back with a text', declared('callback("whoops");'), 901, 'custom-failure', /^whoops$/],
  ['calls back with an object', declared('callback({ a: 1 });'), 901, 'custom-failure', /^\{"a":1\}$/],
  [
    'calls back with what is no JSON',
    declared('callback(Symbol("a"));'),
    901,
    'custom-failure',
    /undefined|Symbol/,
  ],
  ['breaks', declared('input.payload.a.b;'), 901, 'runtime-exception', /TypeError.*\(line 2\)/],
  ['throws a text', declared('throw "no error";'), 901, 'runtime-exception', /no error/],
  ['throws nothing', declared('throw undefined;'), 901, 'runtime-exception', /nothing/],
  [
    'throws an object that cannot be read',
    declared('throw { toJSON() { throw 1; } };'),
    901,
    'runtime-exception',
    /./,
  ],
  ['fails later', 'async function lambda() { await null; null.x; }', 901, 'runtime-exception', /TypeError/],
  ['cannot be read', 'function lambda(', 901, 'runtime-exception', /SyntaxError/],
  ['is not there', 'function other() {}', 901, 'runtime-exception', /declares no function lambda/],
  ['wants a module', declared("require('lp-faas-toolbelt');"), 901, 'runtime-exception', /no modules here/],
  ['never calls back', declared(''), 499, 'executiontime-exceeded', /did not call its callback/],
  ['loops', declared('for (;;);'), 499, 'executiontime-exceeded', /too long/],
  [
    'fills the memory',
    declared('var a = []; for (;;) a.push(new Uint8Array(4000000));'),
    901,
    'runtime-exception',
    /memory/,
  ],
  ['writes without end', declared('for (;;) console.log(1);'), 901, 'log-limit-reached', /log/],
  [
    'answers 10 MB',
    declared('callback(null, "x".repeat(1e7));'),
    901,
    'runtime-exception',
    /memory|too large/,
  ],
  [
    'answers more than a body holds',
    declared(`callback(null, "x".repeat(${limits.callBody}));`),
    901,
    'runtime-exception',
    /longer than/,
  ],
])(
  '[BT191] a function that %s fails as the real product says',
  async (_, code, status, errorCode, errorMsg) => {
    const failed = await invoke(code);
    expect(failed.status).toBe(status);
    const told = errorOf(failed.body);
    expect(told.errorCode).toBe(`com.liveperson.faas.handler.${errorCode}`);
    expect(told.errorMsg).toMatch(errorMsg);
    expect(failed.why).toContain(errorCode);
  },
);

test.each(hostile)('[BT190] a function with %s is contained', async (_, code) => {
  const { status, body } = await invoke(declared(code));
  expect([200, 499, 901, 502]).toContain(status);
  expect(body.length).toBeLessThanOrEqual(limits.callBody);
  expect(() => JSON.parse(body) as unknown).not.toThrow();
});

test('[BT190] what JSON holds goes through a function as it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 3 }), async (payload) => {
      fc.pre(JSON.parse(payload) !== null && !payload.includes('__proto__'));
      const { body } = await invoke(declared('callback(null, input.payload);'), payload);
      expect(JSON.parse(body)).toEqual(JSON.parse(payload));
    }),
    { numRuns: 30 },
  );
});

const invoking = (more: Parameters<typeof lambda>[0] = {}) =>
  bot(
    [dialog('Asks', [userSays(['ask']), integrationStep('Comment'), text('{Comment.response}')])],
    [lambda(more)],
  );

test('[BT189] an integration invokes its function with headers and payload filled in', () => {
  const talk = new Talk(
    invoking({
      headers: [{ key: 'item', value: '{$botContext.item}' }],
      payload: '{ "said": "{$userMessage}" }',
    }),
    { variables: remembered({ item: 'bag' }) },
  );
  talk.say('ask');
  expect(asked(talk.run, 'call')?.request).toEqual({
    method: 'POST',
    url: 'platform:lambda/f1',
    headers: [{ key: 'item', value: 'bag' }],
    body: '{ "said": "ask" }',
  });
});

test('[BT189] what it answers is a response like any other', () => {
  const talk = new Talk(invoking({ customData: [{ key: 'response', value: '{$.api_Comment.response}' }] }));
  talk.say('ask');
  const by = { id: asId<never>('f1'), name: 'Comment' };
  const body = '{"response":"200$ is too much for a bag!"}';
  const answer = { kind: 'call', by, status: 200, headers: [], body, delayMs: 0, transfer: null } as const;
  expect(talk.answer(answer)).toEqual(['200$ is too much for a bag!']);
});

test('[BT189] a value with a line break keeps it from being invoked', () => {
  const talk = new Talk(invoking({ payload: '"{$userMessage}"' }));
  expect(talk.say('ask')).toEqual([]);
  const other = new Talk(invoking({ payload: '"{$botContext.lines}"' }), {
    variables: remembered({ lines: 'a\nb' }),
  });
  expect(other.say('ask')[0]).toBe('Sorry, I could not find anything for that.');
});

test('[BT189] a function that is not there is an error where it is chosen, as far as that is known', () => {
  const problems = (resources?: readonly { id: never; kind: 'lambda' }[]) =>
    integrationProblems(lambda(), { skills: [], players: [], resources }).map(({ field }) => field);
  expect(problems()).toEqual([]);
  expect(problems([])).toEqual(['lambdaId']);
  expect(problems([{ id: asId<never>('f1'), kind: 'lambda' }])).toEqual([]);
});

test('[BT188] in a file it is an integration of its type', () => {
  const file = exportBot(invoking({ headers: [{ key: 'a', value: 'b' }], payload: '{}' }));
  expect(file.responder).toMatchObject([{ integrationType: 'FAAS', lambdaId: 'f1', postBody: '{}' }]);
  const read = readBotFile(JSON.stringify(file), { id: asId('bot'), accountId: asId('account') });
  expect(read.ok && read.value.bot.integrations[0]).toMatchObject({ kind: 'lambda', lambdaId: 'f1' });
});

test.each([
  ['function lambda(input, callback) {', /ends too early.* \(line 1\)$/],
  ['\nfunction lambda(input, callback) {\n  callback(null, [1);\n}', /\(line 3\)$/],
  [declared("\nrequire('lp-faas-toolbelt');"), /no modules here.* \(line 3\)$/],
  ['\n\nfunction other() {}', /input, callback\)$/],
])('[BT263] a function that fails is told by a line of its author: %j', async (code, sentence) => {
  const { body } = await invoke(code);
  expect(errorOf(body).errorMsg).toMatch(sentence);
});
