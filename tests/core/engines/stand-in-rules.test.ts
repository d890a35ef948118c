import { expect, test } from 'vitest';
import { checkEndpoint } from '#core/administration/endpoints';
import { answerEffects } from '#core/engines/answer-effects';
import { scriptOfStandIn } from '#core/engines/stand-ins/index';
import { standInRules } from '#core/engines/stand-ins/rules';
import { remarkOn, sampleAnswer } from '#core/engines/stand-ins/samples';
import { engineNames, type EngineName } from '#model/ai/engine-names';
import type { StandIn } from '#model/ai/stand-in';
import { answerKinds, answerOfKind, type AnswerKind } from '#model/ai/stand-in-answers';
import { storedEndpoint } from '#model/endpoint-schema';
import { lateScripts } from '#support/node-scripts';
import { answerOfScript, endpointJob } from '#core/bot/endpoints/script-endpoint';
import type { Endpoint } from '#model/endpoint';
import { asId } from '#model/ids';
import * as v from 'valibot';

const vendors = engineNames.filter((engine) => engine !== 'functions');
const bodies: Readonly<Record<(typeof vendors)[number], (text: string) => object>> = {
  watson: (text) => ({ input: { text }, context: {} }),
  'dialogflow-v1': (query) => ({ query }),
  'dialogflow-v2': (text) => ({ queryInput: { text: { text } } }),
  lex: (inputText) => ({ inputText, sessionAttributes: {} }),
  'custom-endpoint': (message) => ({ type: 'TEXT', data: { message } }),
};
const seat = { channel: 'messaging', skills: ['Human'], functions: [], escalation: null } as const;

/** What a stand-in with these rules does when “it” is said. */
async function comesOf(engine: (typeof vendors)[number], rules: Partial<StandIn>, said = 'is it there') {
  const script = scriptOfStandIn({ ...standInRules(engine, 'Human'), ...rules });
  const endpoint: Endpoint = {
    ...{ id: asId('e'), accountId: asId('account'), name: 'Stand-in', method: 'POST', url: '*' },
    ...{ status: 200, delayMs: 0, headers: [], body: '', script },
  };
  const body = JSON.stringify(bodies[engine](said));
  const request = { method: 'POST', url: 'https://a.example', headers: [], body } as const;
  const came = answerOfScript(endpoint, await lateScripts.run(endpointJob(endpoint, request, 0)));
  return { ...came, effects: answerEffects({ engine, ...came }, seat) };
}
const answering = (kind: AnswerKind, fields = {}) => ({
  rules: [{ words: 'Nothing, IT', answer: answerOfKind(kind, fields) }],
});

const kinds: [AnswerKind, object, object[]][] = [
  ['text', { text: 'You said {said}.' }, [{ say: 'You said is it there.' }]],
  [
    'note',
    { note: 'They said {said}.', text: '' },
    [{ say: 'They said is it there.', audience: 'AGENTS_AND_MANAGERS' }],
  ],
  ['texts', {}, [{ say: 'One moment.' }, { pause: 2_000, typing: true }, { say: 'Here it is.' }]],
  ['card', {}, [{ card: expect.objectContaining({ type: 'vertical' }) as object }]],
  ['replies', {}, [{ say: 'What is it about?', quickReplies: expect.anything() as object }]],
  ['note', {}, [{ say: 'A note for agents alone.', audience: 'AGENTS_AND_MANAGERS' }]],
  ['transfer', {}, [{ say: 'I pass you on.' }, { transfer: { skill: 'Human' } }]],
  ['ttr', {}, [{ say: 'I will hurry.' }, { ttr: { type: 'URGENT' } }]],
  ['ttr', { text: '', type: 'CUSTOM', seconds: '60' }, [{ ttr: { type: 'CUSTOM', seconds: 60 } }]],
  ['close', {}, [{ say: 'Goodbye.' }, { close: { survey: true } }]],
  ['close', { text: '', survey: 'Without' }, [{ close: { survey: false } }]],
];
test.each(vendors.flatMap((engine) => kinds.map((kind) => [engine, ...kind] as const)))(
  '[AE185] a rule of %s answers by %s %j',
  async (engine, kind, fields, expected) => {
    const { effects, rule, why } = await comesOf(engine, answering(kind, fields));
    expect(why).toBe('');
    expect(effects).toEqual(expected.map((one) => expect.objectContaining(one) as object));
    expect(rule).toBe('rule “nothing, it”');
  },
);

test.each(vendors)(
  '[AE185] %s stays silent, is late, fails, and says what was written as JSON',
  async (engine) => {
    const empty = await comesOf(engine, answering('nothing'));
    expect(JSON.stringify(empty.effects)).toMatch(/missing-action-and-messages/);
    expect(await comesOf(engine, answering('late'))).toMatchObject({ delayMs: 31_000, status: 200 });
    expect(await comesOf(engine, answering('status', { status: '429' }))).toMatchObject({ status: 429 });
    const { effects } = await comesOf(engine, answering('json', { json: sampleAnswer(engine) }));
    expect(effects).toEqual([{ say: 'Hello!' }]);
  },
);

test('[AE185] the first rule that fits answers, and the last row anything else', async () => {
  const two = ['it', 'is'].map((words) => ({ words, answer: answerOfKind('text', { text: words }) }));
  expect((await comesOf('watson', { rules: two })).effects).toEqual([{ say: 'it' }]);
  const none = await comesOf('watson', { rules: two }, 'hello');
  expect(none).toMatchObject({ effects: [{ say: 'You said: hello' }], rule: 'anything else' });
  const welcome = await comesOf('watson', { rules: two }, '');
  expect(welcome).toMatchObject({ rule: 'the welcome' });
});

const ofWatson = standInRules('watson', 'Human');
const plain = { name: 'a', url: 'b', headers: [], body: '', script: '' };
const checked = (standIn: StandIn) => checkEndpoint({ ...plain, standIn }).map(({ text }) => text);
const hostile = '`${x}` \\ \u2028 </script> "\'';

test('[AE185] whatever is typed stays a text, and no rule is a rule that is kept', async () => {
  const { effects, why } = await comesOf('watson', answering('text', { text: hostile }));
  expect([effects, why]).toEqual([[{ say: hostile }], '']);
  expect((await comesOf('watson', { rules: [] })).effects).toEqual([{ say: 'You said: is it there' }]);
  expect(checked(ofWatson)).toEqual([]);
});

test('[AE160] a stand-in can be had before a skill is picked', () => {
  expect(checked(standInRules('watson', ''))).toEqual([]);
});

test.each([
  [{ rules: [{ words: ' , ', answer: answerOfKind('text') }] }, 'Rule 1: it has no words.'],
  [
    { welcome: { ...answerOfKind('text'), fields: { text: 'Hi', colour: 'red' } } },
    'The welcome: “colour” is no field of its answer.',
  ],
  [{ welcome: answerOfKind('text', { text: ' ' }) }, 'The welcome: “Text” is still empty.'],
  [answering('status', { status: '200' }), 'Rule 1: “Status” is a whole number from 400 to 599.'],
  [
    answering('late', { seconds: '1.5' }),
    'Rule 1: “Seconds until it comes” is a whole number from 1 to 600.',
  ],
  [
    { otherwise: answerOfKind('json', { json: '[1]' }) },
    'Anything else: The answer is a JSON object: { … }.',
  ],
  [{ otherwise: answerOfKind('json', { json: '{"a"' }) }, /^Anything else: This is no JSON: /],
  [{ rules: Array(51).fill(ofWatson.rules[0]) as [] }, 'There may be at most 50 rules; these are 51.'],
  [answering('text', { text: 'x'.repeat(20_000) }), /^The rules may have at most 20000 characters/],
])('[AE186] what is wrong with rules is told with its place: %j', (part, sentence) => {
  expect(checked({ ...ofWatson, ...part })[0]).toMatch(sentence);
});

test('[AE185] a stored endpoint may have rules, and needs none', () => {
  const endpoint = { ...plain, id: 'e1', accountId: 'a', method: 'POST', status: 200, delayMs: 0 };
  expect(v.parse(storedEndpoint, endpoint)).toEqual(endpoint);
  const all = answerKinds.map((kind) => ({ words: kind, answer: answerOfKind(kind) }));
  const standIn = { ...ofWatson, rules: all };
  expect(v.parse(storedEndpoint, { ...endpoint, standIn })).toEqual({ ...endpoint, standIn });
});

test.each([
  ['watson', '{"output":{}}', /neither a message nor an action/],
  ['watson', '{"output":{"text":["So."]},"actions":[{"name":"JUMP"}]}', /There is no action JUMP/],
  ['custom-endpoint', '{"response":[{"type":"TEXT"}]}', /A text has no message/],
] satisfies [EngineName, string, RegExp][])('[AE187] of %s, %s is remarked upon', (engine, json, remark) => {
  expect(remarkOn(engine, json)).toMatch(remark);
  expect(remarkOn(engine, sampleAnswer(engine))).toBe('');
});
