import { expect, test } from 'vitest';
import { tryingOf, wordsOfAnswer } from '#core/engines/try-engine';

test('[AE25] what is quoted of an answer does not turn the sentence around it', () => {
  const quoted = (said: string) => {
    const body = JSON.stringify({ queryResult: { fulfillmentText: said } });
    const seat = { channel: 'messaging', skills: null, functions: null, escalation: null } as const;
    return wordsOfAnswer({ engine: 'dialogflow-v2' }, { status: 200, body }, seat).text;
  };
  expect(quoted('שלום')).toBe('it says “\u2068שלום\u2069”');
  expect(quoted('Hello \u202Ethere')).toBe('it says “Hello there”');
});

test('[AE181] an engine with Welcome Messages is tried by its welcome, any other in messaging by a greeting', () => {
  const plays = { engine: 'functions', fields: [] } as const;
  const bodyOf = (welcomes?: true) =>
    JSON.parse(tryingOf({ ...plays, ...(welcomes && { welcomes }) }, 'messaging').request.body);
  expect(bodyOf()).toMatchObject({ message: 'hi' });
  expect(bodyOf(true)).toMatchObject({ event: { name: 'WELCOME' } });
});
