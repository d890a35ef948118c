import { expect, test } from 'vitest';
import { answerEffects } from '#core/engines/answer-effects';
import { askedFirst, tryingOf, wordsOfAnswer } from '#core/engines/try-engine';

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

test('[AE205] a conversation of a service of one’s own begins with itself, then its first line; any other with the line', () => {
  const fields = Object.entries({ baseUrl: 'https://a.example/', botId: 'b', environment: 'draft' });
  const own = { engine: 'custom-endpoint', fields: fields.map(([key, value]) => ({ key, value })) } as const;
  const place = 'https://a.example/v1/bots/b/environments/draft/conversations/test';
  expect(askedFirst(own, 'messaging')).toMatchObject([
    { method: 'PUT', url: place },
    { method: 'POST', url: `${place}/events`, body: expect.stringContaining('"type":"TEXT"') as string },
  ]);
  expect(askedFirst(own, 'chat')[1]?.body).toContain('"type":"START"');
  for (const engine of ['watson', 'dialogflow-v1', 'dialogflow-v2', 'lex', 'functions'] as const)
    expect(askedFirst({ engine, fields: [] }, 'chat')).toHaveLength(1);
});

const trialSeat = {
  channel: 'messaging',
  ...{ skills: ['Human'], functions: [] },
  escalation: { customer: '', agent: '', failure: 'Nobody can take this', skill: '' },
} as const;

test.each([
  ['dialogflow-v1', { result: { action: 'input.unknown' } }],
  ['lex', { dialogState: 'Failed' }],
] as const)('[AE171] what %s leaves to a skill that is not there is no success', (engine, answer) => {
  const reply = { status: 200, body: JSON.stringify(answer) };
  expect(wordsOfAnswer({ engine }, reply, trialSeat)).toMatchObject({
    ok: false,
    text: expect.stringMatching(
      /leaves it to the skill of Setup Escalation\. No skill is named “”\.$/,
    ) as string,
  });
  const escalation = { ...trialSeat.escalation, skill: 'Human' };
  expect(wordsOfAnswer({ engine }, reply, { ...trialSeat, escalation }).ok).toBe(true);
});

test('[AE215] what an engine says of its own trouble is cut, and turns nothing around it', () => {
  const status = { code: 500, errorDetails: `\u202E${'x'.repeat(900_000)}` };
  const reply = { status: 200, body: JSON.stringify({ status }) };
  const { text } = wordsOfAnswer({ engine: 'dialogflow-v1' }, reply, trialSeat);
  expect(text.length).toBeLessThan(2000);
  expect(text).toContain('xxx…');
  expect(text).toContain('(aivendor.dialogflow.send-query).');
  expect(text).not.toContain('\u202E');
  const long = 'y'.repeat(300_000);
  const odd = {
    output: { text: ['So.'] },
    actions: [{ name: long }, { name: 'CHANGE_TTR', parameters: { ttrType: long } }],
  };
  for (const effect of answerEffects({ engine: 'watson', status: 200, body: JSON.stringify(odd) }, trialSeat))
    if ('log' in effect) expect(effect.log).toMatch(/^.{100,998}…$/);
});
