import { expect, test } from 'vitest';
import { caught, effectsOf, got } from './seat';

const card = { type: 'vertical', elements: [{ type: 'text', text: 'Parcel 7' }] };
const action = (name: string, data?: object) =>
  JSON.stringify({ type: 'ACTION', params: { action: name, ...(data && { data }) } });
const custom = (message: string) => ({ message, messageFormat: 'CustomPayload', dialogState: 'Fulfilled' });
const replies = {
  type: 'quickReplies',
  replies: [{ type: 'button', title: 'Small', click: { actions: [{ type: 'publishText', text: 's' }] } }],
};

test('[AE5] plain texts, custom payloads, and groups of both', () => {
  expect(
    got('lex', { message: 'Which number?', messageFormat: 'PlainText', dialogState: 'ElicitSlot' }),
  ).toEqual([{ say: 'Which number?' }]);
  const transfer = [{ transfer: { skill: 'Parcels' } }];
  expect(got('lex', custom(action('TRANSFER', { skill: 'Parcels' })))).toEqual(transfer);
  expect(got('lex', { type: 'ACTION', params: { action: 'TRANSFER', data: { skill: 'Parcels' } } })).toEqual(
    transfer,
  );
  const messages = [
    { type: 'PlainText', group: 0, value: 'One moment.' },
    { type: 'CustomPayload', group: 1, value: action('CLOSE_CONVERSATION') },
  ];
  const composite = { message: JSON.stringify({ messages }), messageFormat: 'Composite' };
  expect(got('lex', composite)).toEqual([{ say: 'One moment.' }, { close: { survey: true } }]);
});

test('[AE5] a dialog that failed says its last words, and goes to the skill of Setup Escalation', () => {
  expect(got('lex', { message: 'I give up.', messageFormat: 'PlainText', dialogState: 'Failed' })).toEqual([
    { say: 'I give up.' },
    { say: 'The bot failed.', audience: 'AGENTS_AND_MANAGERS' },
    { transfer: { skill: 'humans' } },
  ]);
});

test('[AE9] what stands beside a dialog that failed is left out, and said', () => {
  const failed = { ...custom(action('CLOSE_CONVERSATION')), dialogState: 'Failed' };
  expect(effectsOf('lex', failed)).toContainEqual({
    log: 'An answer has one action: CLOSE_CONVERSATION is left out.',
  });
  expect(got('lex', failed).at(-1)).toEqual({ transfer: { skill: 'humans' } });
});

test.each([
  [custom('{half'), 'custom-payload-malformed'],
  [custom('[1]'), 'custom-payload-malformed'],
  [custom('{"type":"ACTION"}'), 'custom-payload-no-params'],
  [custom('{"type":"DANCE"}'), 'custom-payload-type-not-supported'],
  [{ message: '<speak/>', messageFormat: 'SSML' }, 'message-format-not-supported'],
  [{ message: 7, messageFormat: 'PlainText' }, 'parser-crashed'],
  ['no json', 'parser-crashed'],
] as const)('[AE5] %j is an error of its own name', (answer, name) => {
  expect(got('lex', answer)).toEqual(caught(`aivendor.lex.${name}`));
});

test('[AE5] a payload longer than the vendor takes is sent, and said', () => {
  const long = JSON.stringify({ text: 'x'.repeat(1000), messageAudience: 'ALL' });
  expect(effectsOf('lex', custom(long))[0]).toEqual({
    log: expect.stringContaining('1000 characters') as string,
  });
});

test('[AE6] messages of every kind, the rich content of the old form last, and the action of the context', () => {
  const messages = ['Found.', { delay: 2 }, { text: 'VIP', messageAudience: 'AGENTS_AND_MANAGERS' }];
  const context = {
    ...{ structuredContent: card, metadata: { id: 'P7' } },
    ...{ action: 'TRANSFER', actionParameters: { skill: 'Parcels', agentId: 12 } },
  };
  expect(got('functions', { messages, context })).toEqual([
    { say: 'Found.' },
    { pause: 2000, typing: true },
    { say: 'VIP', audience: 'AGENTS_AND_MANAGERS' },
    { card, metadata: [{ id: 'P7' }] },
    { transfer: { skill: 'Parcels', agentId: '12' } },
  ]);
});

test('[AE6] quick replies of the old form belong to the question before them', () => {
  const answer = { messages: ['Which?'], context: { structuredContent: { quickReplies: replies } } };
  expect(got('functions', answer)).toEqual([{ quickReplies: replies, say: 'Which?' }]);
});

test('[AE6] an answer without a body is an error', () => {
  for (const body of ['null', '{}', ''])
    expect(got('functions', body)).toEqual(caught('aivendor.faas.missing-response-body'));
});

test('[AE7] entries in their order, and actions under the names of the contract', () => {
  const response = [
    { type: 'TEXT', message: 'Hello.', metadata: [{ id: 'a' }] },
    { type: 'TEXT', message: 'VIP', messageAudience: 'AGENTS_AND_MANAGERS' },
    { type: 'DELAY', seconds: 4, typing: false },
    { type: 'STRUCTURED_CONTENT', structuredContent: { message: 'Which?', quickReplies: replies } },
    { type: 'ACTION', name: 'TRANSFER', parameters: { skillName: 'Parcels' } },
  ];
  const wanted = [
    { say: 'Hello.', metadata: [{ id: 'a' }] },
    { say: 'VIP', audience: 'AGENTS_AND_MANAGERS' },
    { pause: 4000, typing: false },
    { quickReplies: replies, say: 'Which?' },
    { transfer: { skill: 'Parcels' } },
  ];
  const analytics = { intents: [] };
  expect(got('custom-endpoint', { response, analytics })).toEqual(wanted);
  const inData = response.map(({ type, ...data }) => ({ type, data }));
  expect(got('custom-endpoint', { response: inData, analytics })).toEqual(wanted);
  const toAgent = { type: 'ACTION', name: 'TRANSFER', parameters: { agentId: '5' } };
  expect(got('custom-endpoint', { response: [toAgent], analytics })).toEqual([
    { transfer: { agentId: '5' } },
  ]);
  expect(got('custom-endpoint', { analytics })).toEqual(caught('aivendor.custom-endpoint.send-query'));
});

test('[AE220] an entry is what its type says, whatever else lies in it', () => {
  const response = [
    { type: 'TEXT', message: 'Hello.', structuredContent: card, delay: 3 },
    { type: 'DELAY', seconds: 2, structuredContent: card },
    { type: 'TEXT', text: 'No message of the contract.' },
  ];
  expect(got('custom-endpoint', { response, analytics: { intents: [] } })).toEqual([
    { say: 'Hello.' },
    { pause: 2000, typing: true },
  ]);
});

const skillName = 'Parcels';
const groups = [action('TRANSFER', { skill: skillName }), action('CLOSE_CONVERSATION')];
const twoOf = (names: readonly [string, string]) => names.map((name) => ({ name, parameters: {} }));
test.each([
  [
    'lex',
    {
      message: JSON.stringify({
        messages: groups.map((value) => ({ type: 'CustomPayload', group: 0, value })),
      }),
      messageFormat: 'Composite',
    },
  ],
  [
    'custom-endpoint',
    {
      response: [
        { type: 'ACTION', name: 'TRANSFER', parameters: { skillName } },
        { type: 'ACTION', name: 'CLOSE_CONVERSATION', parameters: {} },
      ],
      analytics: { intents: [] },
    },
  ],
  [
    'watson',
    {
      output: { actions: [{ name: 'TRANSFER', parameters: { skill: skillName } }] },
      actions: twoOf(['CLOSE_CONVERSATION', 'FLY']),
    },
  ],
] as const)(
  '[AE9] %s: of actions against each other one is done, and what is left out is said',
  (engine, answer) => {
    const effects = effectsOf(engine, answer);
    const deeds = effects.filter((one) => !('log' in one));
    expect(deeds).toHaveLength(1);
    expect(JSON.stringify(effects)).toMatch(/CLOSE_CONVERSATION is left out|TRANSFER is left out/);
  },
);
