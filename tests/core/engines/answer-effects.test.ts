import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EngineName } from '#model/ai/engine-names';
import { adapters } from '#core/engines/answer-effects';
import { effectsOfFiles } from '#core/engines/effects-of-files';
import { caught, effectsOf, got, setup } from './seat';

const engines = Object.keys(adapters) as EngineName[];
const node = (messages: readonly unknown[], action?: object) => ({
  output: { text: { values: messages } },
  actions: action ? [action] : [],
});
const replies = {
  type: 'quickReplies',
  replies: [{ type: 'button', title: 'Small', click: { actions: [{ type: 'publishText', text: 's' }] } }],
};

test('[AE1] messages come in the order of the answer, and before the action', () => {
  const transfer = { name: 'TRANSFER', parameters: { skill: 'Parcels' } };
  expect(got('watson', node(['A', { delay: 1 }, 'B'], transfer))).toEqual([
    { say: 'A' },
    { pause: 1000, typing: true },
    { say: 'B' },
    { transfer: { skill: 'Parcels' } },
  ]);
});

test('[AE8] an answer of nothing, and one with an unknown action alone', () => {
  const nothing = caught('pipes.verify-ai-response.missing-action-and-messages');
  expect(got('watson', {})).toEqual(nothing);
  expect(got('dialogflow-v1', { result: { action: '' } })).toEqual(nothing);
  expect(got('dialogflow-v2', { queryResult: {} })).toEqual(nothing);
  expect(got('lex', { dialogState: 'ReadyForFulfillment' })).toEqual(nothing);
  const unknown = caught('pipes.verify-ai-response.no-messages-and-not-supported-action');
  for (const name of ['Transfer', 'constructor', '__proto__'])
    expect(got('watson', node([], { name }))).toEqual(unknown);
});

test('[AE8] quick replies are for messaging, and a card has to be one', () => {
  const asks = { structuredContent: { message: 'Which?', quickReplies: replies } };
  expect(got('watson', node([asks]))).toEqual([{ quickReplies: replies, say: 'Which?' }]);
  expect(got('watson', node([asks]), { channel: 'chat' })).toEqual(
    caught('pipes.verify-ai-response.quick-replies-not-supported'),
  );
  const broken = node(['Look:', { structuredContent: { type: 'spiral' } }]);
  expect(got('watson', broken)).toEqual([{ say: 'Look:' }, ...caught('connector.messaging.send-message')]);
  const chat = caught('connector.chat.send-message');
  expect(got('watson', broken, { channel: 'chat' }).slice(1)).toEqual(chat);
});

test('[AE8] metadata in code that is none, or in a chat, drops its message and nothing else', () => {
  const values = [
    { textResponse: 'kept', encodedMetadata: btoa('{}') },
    { textResponse: 'dropped', encodedMetadata: '§' },
    { textResponse: 'dropped', encodedMetadata: 7 },
  ];
  expect(got('watson', node(values))).toEqual([{ say: 'kept' }]);
  expect(got('watson', node([...values, 'plain']), { channel: 'chat' })).toEqual([{ say: 'plain' }]);
});

test('[AE9] an unknown action beside messages is ignored, a second action left out, and both are said', () => {
  expect(effectsOf('watson', node(['Hi.'], { name: 'Transfer' }))).toEqual([
    { log: 'There is no action Transfer: it is ignored.' },
    { say: 'Hi.' },
  ]);
  const actions = ['CLOSE_CONVERSATION', 'TRANSFER'].map((name) => ({ name, parameters: {} }));
  expect(effectsOf('watson', { output: { text: ['Hi.'] }, actions })).toEqual([
    { say: 'Hi.' },
    { log: 'An answer has one action: TRANSFER is left out.' },
    { close: { survey: true } },
  ]);
});

test('[AE10] where the skill of Setup Escalation is not there the customer hears that too', () => {
  const escalation = { ...setup, skill: 'Humans' };
  expect(got('watson', {}, { escalation })).toEqual([
    { escalate: { error: 'pipes.verify-ai-response.missing-action-and-messages' } },
    { say: 'Sorry.' },
    { say: 'Nobody is here.' },
  ]);
  expect(got('watson', {}, { escalation: null })).toHaveLength(1);
});

test('[AE11] a transfer to a skill that is not there, or to none', () => {
  for (const parameters of [{ skill: 'parcels' }, { skill: '' }, {}, { skill: ['Parcels'] }])
    expect(got('watson', node(['Bye.'], { name: 'TRANSFER', parameters }), { channel: 'chat' })).toEqual([
      { say: 'Bye.' },
      ...caught('pipes.chat-handle-bot-action.transfer-skill-not-existing'),
    ]);
});

test.each([
  [{ ttrType: 'URGENT', value: 5 }, [{ ttr: { type: 'URGENT' } }]],
  [{ ttrType: 'CUSTOM', value: 1800 }, [{ ttr: { type: 'CUSTOM', seconds: 1800 } }]],
  [{ ttrType: 'CUSTOM', value: '-1' }, []],
  [{ ttrType: 'CUSTOM', value: '' }, []],
  [{ ttrType: 'urgent' }, []],
  [{ ttrtype: 'URGENT' }, []],
] as const)('[AE12] CHANGE_TTR with %j', (parameters, after) => {
  const answer = node(['So.'], { name: 'CHANGE_TTR', parameters });
  expect(got('watson', answer)).toEqual([{ say: 'So.' }, ...after]);
  expect(got('watson', answer, { channel: 'chat' })).toEqual([{ say: 'So.' }]);
});

test('[AE13] a conversation is closed with a survey, or without', () => {
  const close = (parameters: object) => got('watson', node([], { name: 'CLOSE_CONVERSATION', parameters }));
  expect(close({})).toEqual([{ close: { survey: true } }]);
  expect(close({ withoutPcs: true })).toEqual([{ close: { survey: false } }]);
  expect(close({ withoutPcs: 'no' })).toEqual([{ close: { survey: true } }]);
});

const invoking = (parameters: object, ...messages: readonly string[]) =>
  node(messages, { name: 'INVOCATION', parameters });

test('[AE83] a function of the account is called, by its id or its name, with its payload', () => {
  const payload = { parcel: 7 };
  expect(got('watson', invoking({ lambdaUuid: 'fn-1', payload, failOnError: 'true' }, 'So.'))).toEqual([
    { say: 'So.' },
    { invoke: { lambda: 'fn-1', payload, failOnError: true } },
  ]);
  expect(got('watson', invoking({ lambdaUuid: 'fn-1', payload: 7 }))).toEqual([
    { invoke: { lambda: 'fn-1', payload: {}, failOnError: false } },
  ]);
});

test('[AE83] one that is not there is told in the log, or is an error where it may not fail, or is all there is', () => {
  const lambdaUuid = 'fn-2';
  expect(effectsOf('watson', invoking({ lambdaUuid }, 'So.'))).toEqual([
    { say: 'So.' },
    { log: 'The account has no function fn-2: none is called.' },
  ]);
  const lacks = caught('aivendor.faas.invoke-lambda');
  expect(got('watson', invoking({ lambdaUuid }))).toEqual(lacks);
  expect(got('watson', invoking({ lambdaUuid, failOnError: true }, 'So.'))).toEqual([
    { say: 'So.' },
    ...lacks,
  ]);
  expect(effectsOf('watson', invoking({ lambdaUuid }), { functions: null })).toEqual([
    { log: 'The function fn-2 is called, if the account has it.' },
  ]);
});

test('[AE84] metadata that is more than a line carries is left out, and said', () => {
  const deep = JSON.parse('{"a":'.repeat(40) + '1' + '}'.repeat(40)) as object;
  for (const metadata of [[{ much: 'x'.repeat(200_000) }], [deep]])
    expect(effectsOf('functions', { messages: [{ text: 'Hi.', metadata }] })).toEqual([
      { log: 'Its metadata is more than a line carries: it is left out.' },
      { say: 'Hi.' },
    ]);
});

test.each(engines)(
  '[AE14] %s: a status that is no success, HTML, half a JSON and 5 MB are caught',
  (engine) => {
    const { queryError, malformed } = adapters[engine];
    for (const status of [301, 401, 403, 404, 429, 500, 503]) {
      expect(got(engine, { error: { code: status } }, { status })).toEqual(caught(queryError));
      expect(got(engine, 'Rate limit exceeded', { status })).toEqual(caught(queryError));
    }
    const long = JSON.stringify({ output: 'x'.repeat(5_000_000) });
    for (const body of ['<html></html>', '{"half":', '[]', 'null', '', long])
      expect(got(engine, body)).toEqual(caught(malformed));
  },
);

test.each([
  [{ message: 'Asleep' }, ': “Asleep”'],
  [{ error: 'Asleep', code: 500 }, ': “Asleep”'],
  [{ error: { code: 500, message: 'Asleep' } }, ': “Asleep”'],
  [{ error: { code: 500 }, message: ' ' }, ''],
])('[AE218] a service that refuses with %j is told with what it says', (body, said) => {
  const [told] = effectsOf('lex', body, { status: 500 });
  expect(told).toEqual({
    log: `The engine answered with the status 500${said} (aivendor.lex.send-query)`,
  });
});

test('[AE124] no word of an engine leaves a conversation to Setup Escalation: that is an action as unknown as any', () => {
  const actions = [{ name: 'DEFAULT_ESCALATION', parameters: {} }];
  const said = { output: { generic: [{ response_type: 'text', text: 'So.' }] }, actions };
  expect(got('watson', JSON.stringify(said))).toEqual([{ say: 'So.' }]);
});

const odd = ['constructor', '__proto__', 'hasOwnProperty', { toString: 1, valueOf: 1 }, [[]], null] as const;

test.each([
  [-500, 0],
  [250.5, 251],
  [1e12, 10_000],
] as const)('[AE14] a pause of %s ms is one of whole milliseconds', (given, ms) => {
  const body = `{"output":{"generic":[{"response_type":"pause","time":${given}}]}}`;
  expect(got('watson', body)).toEqual([{ pause: ms, typing: true }]);
});

test.each(odd)('[AE14] %j as a name, a type or a word', (word) => {
  const answers: readonly (readonly [EngineName, unknown])[] = [
    ['watson', { output: { generic: [{ response_type: word }] } }],
    ['watson', { output: { generic: [{ response_type: 'option', options: [{ label: word }] }] } }],
    ['watson', { output: { text: [{ text: word }], log_messages: [{ level: 'err', msg: word }] } }],
    ['watson', node(['Hi.'], { name: 'CHANGE_TTR', parameters: { ttrType: word, value: word } })],
    ['watson', node(['Hi.'], { name: 'INVOCATION', parameters: { lambdaUuid: word } })],
    ['dialogflow-v1', { status: { code: word, errorDetails: word } }],
    ['dialogflow-v1', { result: { fulfillment: { messages: [{ type: word, speech: word }] } } }],
    [
      'dialogflow-v2',
      { queryResult: { fulfillmentMessages: [{ payload: { kind: word, [`${'x'}`]: word } }] } },
    ],
    ['lex', { messageFormat: word, message: 'x' }],
    ['lex', { type: word }],
    ['custom-endpoint', { response: [{ type: word, message: word }] }],
  ];
  for (const [engine, answer] of answers) expect(effectsOf(engine, answer).length).toBeGreaterThan(0);
});

test.each(engines)('[AE14] %s: an answer that is nested for ever is no answer', (engine) => {
  const deep = (inner: string, opens: string, closes: string) =>
    opens.repeat(20_000) + inner + closes.repeat(20_000);
  const struct = deep('1', '{"fields":{"a":', '}}');
  for (const body of [
    deep('1', '{"a":', '}'),
    `{"queryResult":{"action":"TRANSFER","parameters":${struct}}}`,
    `{"messages":[{"text":"Hi.","metadata":${deep('1', '[', ']')}}]}`,
  ])
    expect(got(engine, body)).toEqual(caught(adapters[engine].malformed));
});

const names = ['messages', 'message', 'text', 'values', 'output', 'generic', 'action', 'actions', 'name'];
const more = [
  'response',
  'type',
  'params',
  'context',
  'fulfillment',
  'result',
  'queryResult',
  'structuredContent',
];
const words = fc.oneof(
  fc.constantFrom('ACTION', 'TRANSFER', 'TEXT', 'CustomPayload', 'Composite'),
  fc.string(),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    words,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...names, ...more), fc.string()), tie('tree'), { maxKeys: 5 }),
  ),
}));

/** What the documents let pass with a word in the log alone. */
const silences = /^CHANGE_TTR is for messaging|ttrType|^CUSTOM takes its seconds|^encodedMetadata is/;

test('[AE14] whatever comes back is answered by a message, an action or Setup Escalation', () => {
  const status = fc.constantFrom(200, 200, 200, 400, 500);
  const channel = fc.constantFrom('chat' as const, 'messaging' as const);
  fc.assert(
    fc.property(fc.constantFrom(...engines), tree, status, channel, (engine, answer, http, where) => {
      const effects = effectsOf(engine, JSON.stringify(answer), { status: http, channel: where });
      const logs = effects.flatMap((effect) => ('log' in effect ? [effect.log] : []));
      if (logs.length === effects.length)
        expect(
          logs.some((log) => silences.test(log)),
          logs.join(),
        ).toBe(true);
      for (const effect of effects) expect(JSON.parse(JSON.stringify(effect))).toEqual(effect);
      const last = effects.at(-1);
      if (http !== 200) expect(last).toEqual({ transfer: { skill: 'humans' } });
    }),
    { numRuns: 2000 },
  );
});

const files = { engine: 'watson', status: '200', channel: 'chat', answer: '{"output":{"text":["Hi."]}}' };

test('[AE15] files as they are given', () => {
  expect(effectsOfFiles(files)).toEqual({ ok: true, effects: [{ say: 'Hi.' }] });
  const skills = '["Parcels"]';
  const result = effectsOfFiles({ ...files, answer: 'no', skills, escalation: JSON.stringify(setup) });
  expect(result).toMatchObject({
    ok: true,
    effects: expect.arrayContaining([{ say: setup.failure }]) as unknown,
  });
});

test.each([
  [{ engine: 'constructor' }, 'no engine “constructor”'],
  [{ status: '20O' }, 'not “20O”'],
  [{ channel: 'web' }, 'no channel “web”'],
  [{ skills: '{"a":1}' }, 'no JSON list of names'],
  [{ escalation: '{"customer":"a"}' }, 'customer, agent, failure and skill'],
])('[AE15] %j is refused with a sentence', (bad, sentence) => {
  expect(effectsOfFiles({ ...files, ...bad })).toEqual({
    ok: false,
    sentence: expect.stringContaining(sentence) as string,
  });
});
