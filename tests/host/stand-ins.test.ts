import { expect, test } from 'vitest';
import { standInsFor } from '#core/engines/stand-ins/index';
import { tryEngine } from '#sdk/engine-checks';
import { standInOnline, talkTo } from '#support/engine-seat';
import { proves } from '#support/proves';
import { textsOf } from '#support/people';

test.each(['watson', 'dialogflow-v1', 'dialogflow-v2', 'lex', 'custom-endpoint'] as const)(
  '[AE24] the stand-in of %s answers without a network, in its vendor’s form',
  async (engine) => {
    const it = await standInOnline(engine, 'messaging');
    const human = await it.people.agent('human_agent');
    const { consumer, say, id, phase } = await talkTo(it, 'messaging');
    await say('hello');
    expect(consumer.texts().at(-1)).toBe('You said: hello');
    await say('a parcel');
    expect(JSON.stringify(consumer.frames)).toContain('RichContentEvent');
    await say('where is it');
    await it.host.clock.advance(2_000);
    expect(consumer.texts().at(-1)).toBe('It left Kassel this morning.');
    await say('secret');
    expect(textsOf(consumer.frames)).not.toContain('A note for agents alone.');
    await say('an agent please');
    expect(human.rings()).toEqual([expect.objectContaining({ convId: id })]);
    expect(phase()).toMatchObject({ name: 'ringing' });
    proves('S247', () => expect(consumer.texts()).toContain('I pass you on.'));
    const kinds = it.host.rows('botRuns').flatMap(({ log }) => log.map(({ kind }) => kind));
    expect(kinds).not.toContain('engine-failed');
  },
);

test('[AE24] functions have no stand-in: they run here', () => {
  expect(standInsFor('functions', {}, { accountId: '1' as never, skill: 'Human' })).toEqual([]);
});

test('[AE25] Test Connection tells who would answer, and what is wrong with a fixed answer', async () => {
  const it = await standInOnline('watson', 'messaging');
  const { plays } = it.draft;
  const around = () => ({ endpoints: it.host.rows('endpoints'), allowedHosts: [], resources: [] });
  expect(tryEngine(plays, 'messaging', around())).toEqual({
    ok: true,
    text: 'Connection Successful. The endpoint “Watson Assistant stand-in” answers; no network call is made.',
  });
  const [endpoint] = it.host.rows('endpoints');
  const fixed = { ...endpoint!, headers: [], script: '', body: '{"output":{}}' };
  await it.host.must({ type: 'endpoint.save', draft: fixed });
  expect(tryEngine(plays, 'chat', around())).toEqual({
    ok: false,
    text: expect.stringContaining('missing-action-and-messages') as string,
  });
  const nobody = { ...around(), endpoints: [] };
  expect(tryEngine(plays, 'chat', nobody)).toMatchObject({ ok: false });
  const allowedHosts = [{ origin: 'https://watson.example', at: 0 }];
  expect(tryEngine(plays, 'chat', { ...nobody, allowedHosts })).toEqual({
    ok: true,
    text: expect.stringContaining('watson.example is allowed') as string,
  });
  const run = { engine: 'functions', fields: [{ key: 'function', value: 'fn' }] } as const;
  expect(tryEngine(run, 'chat', nobody)).toMatchObject({ ok: false });
});
