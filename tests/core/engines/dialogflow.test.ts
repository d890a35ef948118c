import { expect, test } from 'vitest';
import { caught, effectsOf, got } from './seat';

const ok = { code: 200, errorType: 'success' };
const v1 = (result: object, status: object = ok) => ({ id: 'e', result, status, sessionId: 's' });
const speech = (text: string) => ({ messages: [{ type: 0, speech: text }] });
const humans = [
  { say: 'The bot failed.', audience: 'AGENTS_AND_MANAGERS' },
  { transfer: { skill: 'humans' } },
];

test('[AE3] texts, or the one speech where there are none, and custom payloads', () => {
  const payload = { structuredContent: { type: 'vertical', elements: [] }, metadata: { id: 'a' } };
  const fulfillment = {
    speech: 'unused',
    messages: [
      { type: 0, speech: 'One.' },
      { type: 4, payload },
    ],
  };
  expect(got('dialogflow-v1', v1({ fulfillment }))).toEqual([
    { say: 'One.' },
    { card: payload.structuredContent, metadata: [{ id: 'a' }] },
  ]);
  expect(got('dialogflow-v1', v1({ fulfillment: { speech: 'Alone.', messages: [] } }))).toEqual([
    { say: 'Alone.' },
  ]);
  const odd = effectsOf(
    'dialogflow-v1',
    v1({ fulfillment: { messages: [{ type: 1 }, { type: 0, speech: 'A' }] } }),
  );
  expect(odd).toEqual([{ log: expect.stringContaining('type 1') as string }, { say: 'A' }]);
});

test.each([
  ['transfer.Parcels', {}, [{ transfer: { skill: 'Parcels' } }]],
  ['TRANSFER', { skill: 'Parcels', agentId: '7' }, [{ transfer: { skill: 'Parcels', agentId: '7' } }]],
  ['transfer', {}, humans],
  ['transfer.', {}, humans],
  ['input.unknown', {}, humans],
  ['closeConversation', {}, [{ close: { survey: true } }]],
  ['CLOSE_CONVERSATION', { withoutPcs: 'true' }, [{ close: { survey: false } }]],
  ['CHANGE_TTR', { ttrType: 'CUSTOM', value: '600' }, [{ ttr: { type: 'CUSTOM', seconds: 600 } }]],
  ['smalltalk.hello', {}, []],
] as const)('[AE3][AE12][AE13] the action %s with %j', (action, parameters, after) => {
  expect(got('dialogflow-v1', v1({ action, parameters, fulfillment: speech('So.') }))).toEqual([
    { say: 'So.' },
    ...after,
  ]);
});

test('[AE3] a dot separates, so a skill with one in its name is not found', () => {
  const effects = effectsOf('dialogflow-v1', v1({ action: 'transfer.Par.cels', fulfillment: speech('So.') }));
  expect(effects).toContainEqual({ log: expect.stringContaining('the skill is “Par”') as string });
  expect(effects).toContainEqual({
    escalate: { error: 'pipes.messaging-handle-bot-action.transfer-skill-not-existing' },
  });
});

test('[AE3] an action waits until every parameter is there', () => {
  const result = { action: 'transfer.Parcels', actionIncomplete: true, fulfillment: speech('Which one?') };
  expect(got('dialogflow-v1', v1(result))).toEqual([{ say: 'Which one?' }]);
});

test('[AE3] a text that was too long is asked for again by an event, whatever the status of HTTP; any other failure is one', () => {
  const status = {
    code: 400,
    errorType: 'bad_request',
    errorDetails: 'All queries should be less than 255 symbols.',
  };
  for (const http of [200, 400])
    expect(effectsOf('dialogflow-v1', { id: 'e', status }, { status: http })).toEqual([
      { log: expect.stringContaining('DIALOGFLOW_CHAR_LIMIT') as string },
      { askAgain: 'DIALOGFLOW_CHAR_LIMIT' },
    ]);
  const denied = { status: { code: 401, errorType: 'unauthorized', errorDetails: 'Invalid access token' } };
  expect(got('dialogflow-v1', denied)).toEqual(caught('aivendor.dialogflow.send-query'));
  const half = v1({ fulfillment: speech('Still.') }, { code: 206, errorDetails: 'Webhook call failed.' });
  expect(got('dialogflow-v1', half)).toEqual([{ say: 'Still.' }]);
});

const v2 = (queryResult: object) => ({ responseId: 'c', queryResult, webhookStatus: null });
const text = (...texts: string[]) => ({ text: { text: texts } });

test('[AE4] texts and payloads in their order, and the action with its parameters', () => {
  const messages = [
    text('I pass you on.', 'Now.'),
    { payload: { messageAudience: 'AGENTS_AND_MANAGERS', text: 'asked for a human' } },
    { payload: { delay: 3, typing: false } },
  ];
  const result = {
    ...{ action: 'TRANSFER', parameters: { skill: 'Parcels' } },
    ...{ allRequiredParamsPresent: true, fulfillmentText: 'unused', fulfillmentMessages: messages },
  };
  expect(got('dialogflow-v2', v2(result))).toEqual([
    { say: 'I pass you on.' },
    { say: 'Now.' },
    { say: 'asked for a human', audience: 'AGENTS_AND_MANAGERS' },
    { pause: 3000, typing: false },
    { transfer: { skill: 'Parcels' } },
  ]);
  expect(got('dialogflow-v2', v2({ ...result, allRequiredParamsPresent: false })).at(-1)).toEqual({
    pause: 3000,
    typing: false,
  });
  expect(got('dialogflow-v2', v2({ fulfillmentText: 'Alone.', action: '' }))).toEqual([{ say: 'Alone.' }]);
});

test('[AE4] what was recorded from gRPC means the same', () => {
  const parameters = {
    fields: {
      ttrType: { kind: 'stringValue', stringValue: 'CUSTOM' },
      value: { kind: 'numberValue', numberValue: 60 },
    },
  };
  const replies = { kind: 'stringValue', stringValue: 'vertical' };
  const elements = { kind: 'listValue', listValue: { values: [] } };
  const content = { kind: 'structValue', structValue: { fields: { type: replies, elements } } };
  const messages = [{ payload: { fields: { structuredContent: content } } }];
  expect(
    got('dialogflow-v2', v2({ action: 'CHANGE_TTR', parameters, fulfillmentMessages: messages })),
  ).toEqual([{ card: { type: 'vertical', elements: [] } }, { ttr: { type: 'CUSTOM', seconds: 60 } }]);
});

test('[AE4] a blank text before a payload is left out, and said', () => {
  const messages = [text(''), { payload: { text: 'Hi.', messageAudience: 'ALL' } }];
  expect(effectsOf('dialogflow-v2', v2({ fulfillmentMessages: messages }))).toEqual([
    { log: expect.stringContaining('without text') as string },
    { say: 'Hi.' },
  ]);
});
