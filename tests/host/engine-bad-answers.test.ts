import { expect, test } from 'vitest';
import { engineOnline, talkTo } from '#support/engine-seat';
import { createFakeClock } from '#support/fake-clock';
import { createFakeFrames } from '#support/fake-frames';
import { spellsOf } from '../../src/ui/features/connect-bots/bot-history';
import { metricsOf } from '../../src/ui/features/connect-bots/bot-metrics';

const escalated = 'Somebody will help you.';
const text = (said: string, actions: readonly object[] = []) =>
  JSON.stringify({ output: { text: [said] }, actions });
const unread = 'aivendor.watson.parse-message.get-parse-message-failed';
const nothing = 'pipes.verify-ai-response.missing-action-and-messages';
const doing = (name: string, parameters: object = {}) => ({ name, parameters });

/** What is odd, how it comes, what the consumer hears, and the error that the status page has. */
const rows: readonly (readonly [string, string, readonly string[], string | null])[] = [
  ['no action and no message', '{}', [escalated], nothing],
  ['wrong types', '{"output":{"text":{"values":7}},"actions":"TRANSFER"}', [escalated], nothing],
  ['an unknown action beside a text', text('Hi.', [doing('FLY')]), ['Hi.'], null],
  ['an action twice', text('Hi.', [doing('FLY'), doing('FLY')]), ['Hi.'], null],
  [
    'two actions against each other',
    text('Bye.', [doing('TRANSFER', { skill: 'Human' }), doing('CLOSE_CONVERSATION')]),
    ['Bye.'],
    null,
  ],
  ['HTML in place of an answer', '<!doctype html><h1>502</h1>', [escalated], unread],
  ['HTML in an answer', text('<img src=x onerror=alert(1)>'), ['<img src=x onerror=alert(1)>'], null],
  ['no JSON', 'Hello!', [escalated], unread],
  ['half a JSON', '{"output":{"text":["Hel', [escalated], unread],
  ['a list', '["Hello!"]', [escalated], unread],
  ['nothing at all', '', [escalated], unread],
  ['what is nested for ever', '{"a":'.repeat(4_000) + '1' + '}'.repeat(4_000), [escalated], unread],
  [
    'a skill that is not there',
    text('So.', [doing('TRANSFER', { skill: 'human' })]),
    ['So.', escalated],
    'pipes.messaging-handle-bot-action.transfer-skill-not-existing',
  ],
  ['a time to respond that is none', text('So.', [doing('CHANGE_TTR', { ttrType: 'SOON' })]), ['So.'], null],
];

test.each(rows)(
  '[AE206] %s: what the consumer hears, and the log and the status have',
  async (_, body, heard, error) => {
    const it = await engineOnline('watson', 'messaging', '', { endpoint: { body } });
    const { consumer, say, id } = await talkTo(it, 'messaging');
    await say('hello');
    expect(consumer.texts()).toEqual(['hello', ...heard]);
    const runs = it.host.rows('botRuns');
    const { errors } = metricsOf(runs, it.host.clock.now(), () => false);
    expect(errors.map((one) => [one.conversationId, one.error])).toEqual(error === null ? [] : [[id, error]]);
    const isTold = runs.flatMap(({ log }) => log).some(({ kind }) => kind === 'engine-noted');
    expect(isTold).toBe(error !== null || body.includes('"name"'));
  },
);

test('[AE206] a transfer of an engine to its own skill comes back to it, and what is said next is asked once', async () => {
  const body = text('Once more.', [doing('TRANSFER', { skill: 'Bot' })]);
  const it = await engineOnline('watson', 'messaging', '', { endpoint: { body } });
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  await it.host.clock.advance(600_000);
  expect(consumer.texts().filter((said) => said === 'Once more.')).toHaveLength(1);
  expect(it.host.rows('calls')).toHaveLength(1);
});

/** A consumer has said hello to the real service, which has been asked and has not answered yet. */
async function helloToService() {
  const clock = createFakeClock();
  const frames = createFakeFrames(clock);
  const it = await engineOnline('watson', 'messaging', '', {
    ...{ clock, outside: frames.outside, endpoints: 'none', plays: { real: true } },
  });
  await it.host.must({ type: 'host.allow', address: 'https://watson.example' });
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  return { host: it.host, clock, frames, consumer };
}

test('[AE206] a service that lets no web page read goes to Setup Escalation, and the status says that it is that', async () => {
  const { host, clock, frames, consumer } = await helloToService();
  await frames.say({ type: 'failed', because: 'blocked' });
  await clock.advance(2_000);
  expect(consumer.texts()).toEqual(['hello', escalated]);
  const [spell] = spellsOf(host.rows('botRuns'), [], clock.now());
  expect(spell).toMatchObject({ fare: 'vendor-interruption', refusals: [{ status: 502 }] });
  expect(spell?.refusals[0]?.why).toMatch(/CORS.*It says nothing about keys or passwords/s);
});

const junk = (length: number) => 'x'.repeat(length);

test.each([
  ['a card', { structuredContent: { type: 'text', text: 'Parcel 7', junk: junk(99_840) } }, [escalated]],
  ['a text with metadata', { text: 'Hi.', metadata: [{ id: junk(99_900) }] }, ['Hi.']],
  ['a line that just fits it', { text: junk(320), metadata: [{ id: junk(96_980) }] }, [junk(320)]],
])('[AE210] %s, about as long as a frame, costs no line of the consumer', async (_, said, heard) => {
  const { clock, frames, consumer } = await helloToService();
  await frames.answer(JSON.stringify({ output: { text: [said] } }));
  await clock.advance(2_000);
  expect(consumer.texts()).toEqual(['hello', ...heard]);
});
