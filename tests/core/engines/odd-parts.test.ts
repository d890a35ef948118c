import { expect, test } from 'vitest';
import { caught, effectsOf, got } from './seat';

const notes = (...given: Parameters<typeof effectsOf>) =>
  effectsOf(...given).flatMap((effect) => ('log' in effect ? [effect.log] : []));
const replies = {
  type: 'quickReplies',
  replies: [{ type: 'button', title: 'Small', click: { actions: [{ type: 'publishText', text: 's' }] } }],
};

test('[AE189] quick replies beside a text for agents alone stand below the last text for all', () => {
  const secret = { text: 'They owe us money.', messageAudience: 'AGENTS_AND_MANAGERS' };
  const context = { structuredContent: { quickReplies: replies } };
  expect(got('functions', { messages: ['Which size?', secret], context })).toEqual([
    { say: 'They owe us money.', audience: 'AGENTS_AND_MANAGERS' },
    { quickReplies: replies, say: 'Which size?' },
  ]);
});

test.each(['agents_and_managers', 'AGENTS', 7])(
  '[AE189] the audience %j is taken for agents and managers, and told',
  (messageAudience) => {
    const answer = { messages: [{ text: 'note', messageAudience }], context: {} };
    expect(got('functions', answer)).toContainEqual({ say: 'note', audience: 'AGENTS_AND_MANAGERS' });
    expect(notes('functions', answer).join()).toContain(`There is no messageAudience “${messageAudience}”`);
  },
);

test('[AE190] of a list in which nothing can be said the plain text is', () => {
  const v2 = { queryResult: { fulfillmentText: 'Hello there', fulfillmentMessages: [{ card: {} }] } };
  expect(got('dialogflow-v2', v2)).toEqual([{ say: 'Hello there' }]);
  expect(notes('dialogflow-v2', v2).join()).toContain('neither a text nor a custom payload');
  const messages = [{ type: 'simple_response', textToSpeech: 'x' }];
  const v1 = { result: { fulfillment: { speech: 'Hello there', messages } } };
  expect(got('dialogflow-v1', v1)).toEqual([{ say: 'Hello there' }]);
});

test.each([null, ''])('[AE190] %j for metadata is none', (none) => {
  const context = { encodedMetadata: none, metadata: none };
  expect(got('functions', { messages: ['Hello'], context })).toEqual([{ say: 'Hello' }]);
  for (const channel of ['chat', 'messaging'] as const)
    expect(got('watson', { output: { text: ['Hello'] }, context }, { channel })).toEqual([{ say: 'Hello' }]);
});

test('[AE190] an action without a name, and an option without words, are left out and told', () => {
  const text = { type: 'TEXT', message: 'Hi' };
  const own = { response: [text, { type: 'ACTION', parameters: {} }], analytics: { intents: [] } };
  expect(got('custom-endpoint', own)).toEqual([{ say: 'Hi' }]);
  expect(notes('custom-endpoint', own)).toContain('An action has no name, and is left out.');
  const v1 = { result: { action: 7, fulfillment: { speech: 'Hi' } } };
  expect(notes('dialogflow-v1', v1)).toContain('An action has no name, and is left out.');
  const said = { value: { input: { text: 'three' } } };
  const options = { response_type: 'option', title: 'Which?', options: [{ label: 'One' }, said, {}] };
  const shown = JSON.stringify(got('watson', { output: { generic: [options] } }));
  expect(shown.match(/"title":"(?:One|three)"/g)).toHaveLength(2);
  expect(shown).not.toContain('nothing');
  expect(notes('watson', { output: { generic: [options] } }).join()).toContain('neither a label nor a text');
});

test('[AE210] what a line shows has room in a frame together with its metadata', () => {
  const cardOf = (length: number) => ({ type: 'text', text: 'A', junk: 'x'.repeat(length) });
  const showing = (card: object, metadata: readonly object[]) =>
    ['functions', { messages: [{ structuredContent: card, metadata }] }] as const;
  const metadata = [{ id: 'x'.repeat(50_000) }];
  expect(got(...showing(cardOf(40_000), metadata))).toEqual([{ card: cardOf(40_000), metadata }]);
  expect(effectsOf(...showing(cardOf(50_000), metadata))).toEqual([
    { log: 'Its metadata is more than a line carries: it is left out.' },
    { card: cardOf(50_000) },
  ]);
  expect(got(...showing(cardOf(99_000), []))).toEqual(caught('connector.messaging.send-message'));
});
