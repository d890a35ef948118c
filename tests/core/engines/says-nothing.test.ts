import { expect, test } from 'vitest';
import type { EngineName } from '#model/ai/engine-names';
import { lpContextOf, trialScene } from '#core/engines/lp-context';
import { askers } from '#core/engines/requests/index';
import type { EngineFields } from '#model/ai/engine-forms';
import { caught, effectsOf, got } from './seat';

const analytics = { intents: [] };
const custom = (...response: readonly object[]) => ({ response, analytics });
const nothing = caught('pipes.verify-ai-response.missing-action-and-messages');

test.each<[EngineName, unknown]>([
  ['watson', { output: { text: [{ text: ' ', messageAudience: 'AGENTS_AND_MANAGERS' }] } }],
  ['dialogflow-v1', { result: { fulfillment: { messages: [{ type: 4, payload: { text: '' } }] } } }],
  ['dialogflow-v2', { queryResult: { fulfillmentMessages: [{ payload: { textResponse: '\n' } }] } }],
  ['lex', { messageFormat: 'CustomPayload', message: '{"text":""}' }],
  ['functions', { messages: [{ text: ' ' }] }],
  ['custom-endpoint', custom({ type: 'TEXT', message: ' ' }, { type: 'TEXT', message: '' })],
])('[AE60] %s: a text without a letter is no message, in whatever form it comes', (engine, answer) => {
  expect(got(engine, answer)).toEqual(nothing);
});

test('[AE60] what is left out beside a text is said in the log', () => {
  const answer = custom({ type: 'TEXT', message: '\u200b' }, { type: 'TEXT', message: '👍' });
  expect(effectsOf('custom-endpoint', answer)).toEqual([
    { log: 'A text without a letter is left out.' },
    { say: '👍' },
  ]);
});

test('[AE60] quick replies without a text to stand below are an error', () => {
  const click = { actions: [{ type: 'publishText', text: 's' }] };
  const quickReplies = { type: 'quickReplies', replies: [{ type: 'button', title: 'Small', click }] };
  expect(got('functions', { messages: [{ structuredContent: { quickReplies } }] })).toEqual(
    caught('connector.messaging.send-message'),
  );
});

test('[AE61] of what is odd in one answer so much is told as somebody reads, and the rest is counted', () => {
  const odd = Array.from({ length: 12_000 }, () => ({}));
  const actions = Array.from({ length: 12_000 }, (_, at) => ({ name: `odd ${at}` }));
  for (const effects of [
    effectsOf('custom-endpoint', custom(...odd)),
    effectsOf('watson', { output: { text: ['Hi.'] }, actions }),
  ]) {
    const logs = effects.filter((effect) => 'log' in effect);
    expect(logs.length).toBeLessThanOrEqual(22);
    expect(logs).toContainEqual({ log: 'So much is odd in this answer, and 11980 more.' });
  }
});

test.each<[string, EngineName, EngineFields, string]>([
  [
    'a token',
    'dialogflow-v1',
    { clientAccessToken: ' ab+/=\r\n', queryUrl: 'https://a.example' },
    'Bearer ab+/=',
  ],
  ['a token that is two lines', 'dialogflow-v1', { clientAccessToken: 'ab\r\ncd' }, 'Bearer abcd'],
  [
    'an API key',
    'watson',
    { authentication: 'IAM', apiKey: ' key\n', workspaceUrl: 'https://a.example' },
    `Basic ${btoa('apikey:key')}`,
  ],
])(
  '[AE62] %s is sent as its vendor gave it, without what copying has put around it',
  (_, engine, fields, value) => {
    const query = {
      asked: { text: 'hi' },
      channel: 'chat' as const,
      conversationId: 'c',
      memory: {},
      context: lpContextOf(trialScene('chat'), { text: 'hi' }, 0, 0),
      fields,
    };
    expect(askers[engine].requestOf(query).headers).toContainEqual({ key: 'authorization', value });
  },
);
