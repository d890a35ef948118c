import { expect, test } from 'vitest';
import { engineOnline, talkTo } from '#support/engine-seat';
import { createFakeClock } from '#support/fake-clock';
import { createFakeFrames } from '#support/fake-frames';

const host = 'https://watson.example';
const answered = JSON.stringify({ output: { text: ['From far away.'] } });
const standIn = `return { output: { text: ['From here.'] } };`;

/** Watson with both: an endpoint in its place, and a host that may be allowed. */
async function watson(plays: { readonly real?: true }) {
  const clock = createFakeClock();
  const frames = createFakeFrames(clock);
  const it = await engineOnline('watson', 'messaging', standIn, { clock, outside: frames.outside, plays });
  return { ...it, frames };
}
type Watson = Awaited<ReturnType<typeof watson>>;

const logOf = ({ host }: Watson) => host.rows('botRuns').flatMap(({ log }) => log);
const lastCall = ({ host }: Watson) => host.rows('calls').at(-1);
const tried = ({ host, tutorial: { accountId }, draft: { plays } }: Watson) =>
  host.api.workspace({ type: 'try-engine', accountId, channel: 'messaging', plays });

test('[AE200] a stand-in answers before an allowed host does, unless the connector says otherwise', async () => {
  const it = await watson({});
  await it.host.must({ type: 'host.allow', address: host });
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  expect(consumer.texts().at(-1)).toBe('From here.');
  expect(it.frames.sent).toEqual([]);
  expect(lastCall(it)).not.toHaveProperty('host');
});

test('[AE200] by one field the real service answers past its stand-in, and the log says which', async () => {
  const it = await watson({ real: true });
  await it.host.must({ type: 'host.allow', address: host });
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  await it.frames.answer(answered);
  await it.host.clock.advance(2_000);
  expect(consumer.texts().at(-1)).toBe('From far away.');
  expect(lastCall(it)).toMatchObject({ host, endpoint: 'watson.example', status: 200 });
  expect(logOf(it).find(({ kind }) => kind === 'engine-asked')?.values).toMatchObject({
    engine: 'The real service of Watson Assistant',
  });
});

test('[AE201] a real service that is not allowed is an error that says what to do, and nothing leaves', async () => {
  const it = await watson({ real: true });
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  const why =
    'The real service is to answer, and watson.example is not allowed. Allow it, or let a stand-in answer.';
  expect(it.frames.sent).toEqual([]);
  expect(consumer.texts().at(-1)).toBe('Somebody will help you.');
  expect(lastCall(it)).toMatchObject({ endpoint: '', status: 502, why });
  expect(logOf(it)).toContainEqual(expect.objectContaining({ kind: 'call-unanswered', values: { why } }));
  expect(await tried(it)).toMatchObject({
    value: { triedEngine: { ok: false, text: `Connection Failed. ${why}`, answer: null } },
  });
});

test('[AE201] a function of the account is no service outside, whatever the connector says', async () => {
  const it = await engineOnline('functions', 'messaging', '', { plays: { real: true } });
  const { accountId } = it.tutorial;
  const code = `function lambda(input, callback) { callback(null, { messages: ['It runs here.'], context: {} }); }`;
  const lambda = { id: null, kind: 'lambda' as const, accountId, name: 'Parcels', description: '', code };
  const { resourceId } = await it.host.must({ type: 'resource.save', draft: lambda });
  const plays = { ...it.draft.plays, fields: [{ key: 'function', value: resourceId }] };
  expect(
    await it.host.api.workspace({ type: 'try-engine', accountId, channel: 'messaging', plays }),
  ).toMatchObject({ value: { triedEngine: { ok: true } } });
});
