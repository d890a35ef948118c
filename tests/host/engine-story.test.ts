import { expect, test } from 'vitest';
import type { EngineName } from '#model/ai/engine-names';
import { standInOnline, talkTo } from '#support/engine-seat';

interface Row {
  readonly engine: EngineName;
  /** What reaches it first of a chat, as its documents have it. */
  readonly welcome: object;
  /** What differs, and why. */
  readonly note: string;
}

const rows: readonly Row[] = [
  { engine: 'watson', welcome: { input: { text: '' } }, note: 'It has no events: an empty text welcomes.' },
  { engine: 'dialogflow-v1', welcome: { event: { name: 'WELCOME' } }, note: '' },
  { engine: 'dialogflow-v2', welcome: { queryInput: { event: { name: 'WELCOME' } } }, note: '' },
  {
    ...{ engine: 'lex', welcome: { inputText: 'WELCOME-INTENT' } },
    note: 'It has no events: its first intent knows this text.',
  },
  {
    ...{ engine: 'functions', welcome: { event: { name: 'WELCOME' } } },
    note: 'Nothing stands in: the function of the account is the engine.',
  },
  {
    ...{ engine: 'custom-endpoint', welcome: { type: 'START' } },
    note: 'Its conversation is put there before.',
  },
];

test.each(rows)('[AE80] the whole story of $engine. $note', async ({ engine, welcome }) => {
  const it = await standInOnline(engine, 'chat');
  const human = await it.people.agent('human_agent');

  const first = await talkTo(it, 'chat');
  const asked = it.host.rows('calls').find(({ request }) => request.method === 'POST');
  expect(JSON.parse(asked?.request.body ?? '')).toMatchObject(welcome);
  expect(first.consumer.texts().at(-1)).toBe('Hello! I am a stand-in. Ask for a parcel, or an agent.');
  await first.say('hello');
  expect(first.consumer.texts().at(-1)).toBe('You said: hello');
  await first.say('a parcel');
  const cards = first.consumer.frames.filter((one) => JSON.stringify(one).includes('RichContentEvent'));
  expect(JSON.stringify(cards)).toContain('Parcel 7');
  await first.say('bye');
  expect(first.consumer.texts()).toContain('Goodbye.');
  expect(first.phase()).toMatchObject({ name: 'ended' });

  const second = await talkTo(it, 'chat');
  await second.say('an agent please');
  expect(second.consumer.texts()).toContain('I pass you on.');
  expect(human.rings()).toEqual([expect.objectContaining({ convId: second.id })]);
  await human.accept(human.rings()[0]!.ringId);
  expect(second.phase()).toMatchObject({ name: 'assigned' });

  const third = await talkTo(it, 'chat');
  await it.fail();
  await third.say('hello');
  expect(third.consumer.texts()).toContain('Somebody will help you.');
  expect(third.phase()).toMatchObject({ name: 'ringing' });
  const failures = it.host
    .rows('botRuns')
    .flatMap(({ conversationId, log }) =>
      log.flatMap(({ kind }) => (kind === 'engine-failed' ? [conversationId] : [])),
    );
  expect(failures).toEqual([third.id]);

  // A chat has no time to respond.
  const elsewhere = await standInOnline(engine, 'messaging');
  const last = await talkTo(elsewhere, 'messaging');
  await last.say('hurry');
  expect(last.consumer.texts()).toEqual(['hurry', 'I will hurry.']);
  const kept = elsewhere.host.rows('conversations').find(({ id }) => id === last.id);
  expect(kept).toMatchObject({ ttr: { type: 'URGENT' }, phase: { name: 'assigned' } });

  const welcoming = await standInOnline(engine, 'messaging', { welcomes: true });
  const welcomed = await talkTo(welcoming, 'messaging');
  const begun = welcoming.host.rows('calls').find(({ request }) => request.method === 'POST');
  expect(JSON.parse(begun?.request.body ?? '')).toMatchObject(welcome);
  await welcomed.say('hello');
  expect(welcomed.consumer.texts()).toEqual([first.consumer.texts()[1], 'hello', 'You said: hello']);
});
