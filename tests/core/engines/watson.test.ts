import { expect, test } from 'vitest';
import { caught, effectsOf, got } from './seat';

const card = { type: 'vertical', elements: [{ type: 'text', text: 'Parcel 7' }] };
const metadata = [{ type: 'ExternalId', id: 'P7' }];

test('[AE2] an answer of the API: texts, and the action after them', () => {
  const output = {
    generic: [{ response_type: 'text', text: 'It left Kassel.' }],
    text: ['It left Kassel.'],
    log_messages: [],
  };
  const actions = [{ name: 'CLOSE_CONVERSATION', type: 'client', parameters: {}, result_variable: 'none' }];
  expect(got('watson', { output, context: { convId: 'c' }, actions })).toEqual([
    { say: 'It left Kassel.' },
    { close: { survey: true } },
  ]);
  expect(got('watson', { output: { text: ['A', 'B'], actions } })).toEqual([
    { say: 'A' },
    { say: 'B' },
    { close: { survey: true } },
  ]);
});

test('[AE2] the JSON of a node: values in order, with markup as an object, as a text, or wrapped in an answer', () => {
  const rich = { metadata: metadata[0], structuredContent: card };
  const wrapped = { output: { text: { values: [rich], selection_policy: 'sequential' } } };
  for (const value of [rich, JSON.stringify(rich), wrapped, JSON.stringify(wrapped)]) {
    expect(got('watson', { output: { text: { values: ['Look:', value] } } })).toEqual([
      { say: 'Look:' },
      { card, metadata },
    ]);
    const generic = [{ response_type: 'text', values: [{ text: 'Look:' }, { text: value }] }];
    expect(got('watson', { output: { generic } })).toEqual([{ say: 'Look:' }, { card, metadata }]);
  }
  expect(got('watson', { output: { text: ['{not json'] } })).toEqual([{ say: '{not json' }]);
  expect(got('watson', { output: { text: ['{"a": 1}'] } })).toEqual([{ say: '{"a": 1}' }]);
});

test('[AE2] native pictures, lists and pauses, which are in milliseconds', () => {
  const generic = [
    { response_type: 'pause', time: 2500, typing: false },
    { response_type: 'image', source: 'https://img.example.com/a.png', title: 'Shelf' },
    {
      response_type: 'option',
      title: 'Which?',
      options: [{ label: 'Small', value: { input: { text: 'small one' } } }],
    },
  ];
  const [pause, image, list] = got('watson', { output: { generic } });
  expect(pause).toEqual({ pause: 2500, typing: false });
  expect(image).toMatchObject({
    card: { elements: [{ type: 'image', url: 'https://img.example.com/a.png' }, { text: 'Shelf' }] },
  });
  const click = { actions: [{ type: 'publishText', text: 'small one' }] };
  expect(list).toMatchObject({ card: { elements: [{ text: 'Which?' }, { title: 'Small', click }] } });
});

test.each([
  [{ output: { log_messages: [{ level: 'err', msg: 'no such node' }] } }, 'watson-error'],
  [{ output: { error: 'loop' } }, 'watson-error'],
  [{ output: { generic: [{ response_type: 'hologram' }] } }, 'message-format-not-supported'],
  [{ output: { generic: [{ response_type: 'image' }] } }, 'parser.image.undefined-source'],
  [{ output: { generic: [{ response_type: 'option', options: [] }] } }, 'parser.list.undefined-options'],
  [{ output: { generic: [{ response_type: 'pause' }] } }, 'parser.pause.undefined-time'],
  [{ output: { generic: [{ response_type: 'text' }] } }, 'parser.text-and-custom.undefined-text'],
  [{ output: { text: [{ metadata }] } }, 'parser.custom.undefined-structured-content'],
  ['<html>Watson Error</html>', 'parse-message.get-parse-message-failed'],
] as const)('[AE2][AE10] %j is an error of its own name', (answer, name) => {
  expect(got('watson', answer)).toEqual(caught(`aivendor.watson.${name}`));
});

test('[AE2] what is nested for ever ends', () => {
  let answer: unknown = { output: { text: ['deep'] } };
  for (let depth = 0; depth < 40; depth += 1) answer = { output: { text: { values: [answer] } } };
  expect(got('watson', answer)).toEqual(caught('aivendor.watson.parse-message.get-parse-message-failed'));
});

test('[AE2] more responses than a node may have are sent, and said', () => {
  const generic = Array.from({ length: 6 }, () => ({ response_type: 'text', text: 'A' }));
  const effects = effectsOf('watson', { output: { generic } });
  expect(effects[0]).toEqual({ log: 'A node may have 5 responses; this answer has 6.' });
  expect(effects).toHaveLength(7);
});
