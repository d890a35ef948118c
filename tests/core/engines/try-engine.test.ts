import { expect, test } from 'vitest';
import { wordsOfAnswer } from '#core/engines/try-engine';

test('[AE25] what is quoted of an answer does not turn the sentence around it', () => {
  const quoted = (said: string) => {
    const body = JSON.stringify({ queryResult: { fulfillmentText: said } });
    const seat = { channel: 'messaging', skills: null, functions: null, escalation: null } as const;
    return wordsOfAnswer({ engine: 'dialogflow-v2' }, { status: 200, body }, seat).text;
  };
  expect(quoted('שלום')).toBe('it says “\u2068שלום\u2069”');
  expect(quoted('Hello \u202Ethere')).toBe('it says “Hello there”');
});
