import { expect, test } from 'vitest';
import { whyUnread } from '#core/engines/read-element';
import { standInsFor } from '#core/engines/stand-ins/index';
import { privateKeyIn } from '#model/ai/signing';
import { shownFields, withInvented } from '#model/ai/engine-forms';
import type { ConversationKind } from '#model/campaign';
import { checkEngineFields } from '#core/administration/engines';
import type { PlaysOf } from '#model/connector/player-kind';
import { engineOnline, standInOnline, talkTo, withoutRules } from '#support/engine-seat';
import { createFakeClock } from '#support/fake-clock';
import { createFakeFrames } from '#support/fake-frames';
import { proves } from '#support/proves';
import { textsOf } from '#support/people';

test.each(['watson', 'dialogflow-v1', 'dialogflow-v2', 'lex', 'custom-endpoint'] as const)(
  '[AE24][AE185] the stand-in of %s answers without a network, in its vendor’s form',
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
    expect(it.host.rows('calls').at(-1)?.endpoint).toMatch(/stand-in, rule “agent, human”$/);
    proves('S247', () => expect(consumer.texts()).toContain('I pass you on.'));
    const kinds = it.host.rows('botRuns').flatMap(({ log }) => log.map(({ kind }) => kind));
    expect(kinds).not.toContain('engine-failed');
  },
);

test('[AE24] functions have no stand-in: they run here', () => {
  expect(standInsFor('functions', {}, { accountId: '1' as never, skill: 'Human' })).toEqual([]);
});

test.each(['watson', 'dialogflow-v1', 'dialogflow-v2', 'lex', 'custom-endpoint'] as const)(
  '[AE160] a stand-in of %s can be had before anything is entered, and then nothing is missing',
  (engine) => {
    const invented = withInvented(engine, { languageCode: 'de', workspaceId: ' ' });
    const fields = shownFields(engine, invented).map(({ key }) => ({ key, value: invented[key]! }));
    expect(checkEngineFields({ engine, fields })).toEqual([]);
    expect(invented).toMatchObject({ languageCode: 'de' });
    expect(privateKeyIn(invented['privateKey'] ?? '') === null).toBe(engine !== 'dialogflow-v2');
  },
);

test('[AE161] the welcome of a stand-in offers nothing that a chat refuses', async () => {
  const it = await standInOnline('watson', 'chat');
  const { consumer, say } = await talkTo(it, 'chat');
  const [, offered = ''] = /Ask for an? (\w+)/.exec(consumer.texts().join(' ')) ?? [];
  expect(offered).not.toBe('');
  expect(consumer.texts().join(' ')).not.toContain('menu');
  await say(offered);
  const kinds = it.host.rows('botRuns').flatMap(({ log }) => log.map(({ kind }) => kind));
  expect(kinds).not.toContain('engine-failed');
});

/** What Test Connection says of these entries. */
async function tried(
  { host, tutorial }: Awaited<ReturnType<typeof standInOnline>>,
  plays: PlaysOf<'engine'>,
  channel: ConversationKind = 'messaging',
) {
  const { accountId } = tutorial;
  const answer = await host.api.workspace({ type: 'try-engine', accountId, channel, plays });
  return answer.ok ? answer.value!.triedEngine! : answer.failure;
}

test.each(['watson', 'dialogflow-v1', 'dialogflow-v2', 'lex', 'custom-endpoint'] as const)(
  '[AE25] Test Connection asks the stand-in of %s, says that it is one, and leaves nothing',
  async (engine) => {
    const it = await standInOnline(engine, 'messaging');
    const before = (await it.host.journal.readFacts(0)).length;
    const came = await tried(it, it.draft.plays);
    expect(came).toMatchObject({
      ok: true,
      text: expect.stringMatching(
        /^Connection Successful\. A stand-in answers, the endpoint “.+”: it says “You said: hi”\. No network call is made, and no key is checked\.$/,
      ) as string,
      answer: { status: 200, body: expect.stringContaining('You said: hi') as string },
    });
    expect((await it.host.journal.readFacts(0)).length).toBe(before);
  },
);

test('[AE184] Test Connection tells what was asked last, whatever came of it', async () => {
  const it = await standInOnline('custom-endpoint', 'messaging');
  const url = expect.stringMatching(/^https:\/\/bot\.example\/.+\/conversations\/test\/events$/) as string;
  const body = expect.stringContaining('"type":"TEXT"') as string;
  expect(await tried(it, it.draft.plays)).toMatchObject({ ok: true, request: { method: 'POST', url, body } });
  for (const { id } of it.host.rows('endpoints'))
    await it.host.must({ type: 'endpoint.delete', endpointId: id });
  expect(await tried(it, it.draft.plays)).toMatchObject({
    ...{ ok: false, answer: null, request: { method: 'PUT' } },
  });
});

test('[AE131] what is quoted of an answer ends its sentence', async () => {
  const it = await standInOnline('watson', 'chat');
  expect(await tried(it, it.draft.plays, 'chat')).toMatchObject({
    text: expect.stringMatching(
      /it says “[^”]+\.” No network call is made, and no key is checked\.$/,
    ) as string,
  });
});

test('[AE25] Test Connection says what is wrong: an answer that cannot be said, a status, a late one, nobody', async () => {
  const it = await standInOnline('watson', 'chat');
  const { plays } = it.draft;
  const endpoint = withoutRules(it.host.rows('endpoints')[0]!);
  const answering = (rest: object) =>
    it.host.must({ type: 'endpoint.save', draft: { ...endpoint, headers: [], script: '', ...rest } });
  await answering({ body: '{"output":{}}' });
  expect(await tried(it, plays, 'chat')).toMatchObject({
    ok: false,
    text: expect.stringContaining('missing-action-and-messages') as string,
    answer: { status: 200, body: '{"output":{}}' },
  });
  await answering({ status: 401, body: 'Unauthorized' });
  expect(await tried(it, plays, 'chat')).toMatchObject({
    ok: false,
    text: expect.stringContaining(
      'status 401 (aivendor.watson.send-query). It does not take these keys or passwords.',
    ) as string,
  });
  await answering({ body: '{"output":{"text":["Hello"]}}', delayMs: 30_000 });
  expect(await tried(it, plays, 'chat')).toMatchObject({
    ok: false,
    text: expect.stringContaining('takes 30 s, and an engine is waited for no longer than 30 s') as string,
  });
  await it.host.must({ type: 'endpoint.delete', endpointId: endpoint.id });
  expect(await tried(it, plays, 'chat')).toMatchObject({
    ok: false,
    text: expect.stringMatching(
      /^Connection Failed\. Nothing answers POST .*allow watson\.example/,
    ) as string,
    answer: null,
  });
});

/** What Test Connection says where Watson answers this. */
async function triedWith(body: string, status = 200) {
  const it = await standInOnline('watson', 'messaging');
  const endpoint = withoutRules(it.host.rows('endpoints')[0]!);
  const draft = { ...endpoint, headers: [], script: '', status, body };
  await it.host.must({ type: 'endpoint.save', draft });
  return tried(it, it.draft.plays);
}
const doing = (name: string, parameters: object) =>
  JSON.stringify({ output: { text: ['So.'] }, actions: [{ name, parameters }] });

test.each([
  ['Robots', doing('TRANSFER', { skill: 'Robots' }), 'No skill is named “Robots” (pipes'],
  ['__proto__', doing('TRANSFER', { skill: '__proto__' }), 'No skill is named “__proto__” (pipes'],
  [
    'a function',
    doing('INVOCATION', { lambdaUuid: 'no-such', failOnError: true }),
    'The account has no function no-such (aivendor.faas.invoke-lambda).',
  ],
])('[AE171] an answer that names %s, which the account has not, is no success', async (_, body, why) => {
  expect(await triedWith(body)).toMatchObject({
    ok: false,
    text: expect.stringContaining(`answers goes to Setup Escalation. ${why}`) as string,
  });
});

test('[AE171] what the account has is passed on to', async () => {
  expect(await triedWith(doing('TRANSFER', { skill: 'Human' }))).toMatchObject({ ok: true });
});

test.each([
  ['<!doctype html>\n<p>No</p>', 'is not JSON that can be read: it begins with “<!doctype html>'],
  ['{"output":{"text":["Hel', 'breaks off: it ends with “{"output":{"text":["Hel”'],
  ['["Hello"]', 'is JSON, but no object: it begins with “["Hello"]”'],
  ['', 'is empty'],
  ['\u0000\uFFFDPNG', 'is not JSON that can be read: it begins with “·PNG”'],
  [`{"output":"${'x'.repeat(1_000_000)}"}`, 'is longer than 1,000,000 characters'],
])('[AE172] why the answer %.20s cannot be read is said in words', (body, why) => {
  expect(whyUnread(body)).toContain(`The answer ${why}`);
});

test('[AE172] Test Connection says why an answer cannot be read, and has its documented name', async () => {
  expect(await triedWith('<!doctype html>')).toMatchObject({
    ok: false,
    text: 'Connection Failed. What Watson Assistant answers goes to Setup Escalation. The answer is not JSON that can be read: it begins with “<!doctype html>” (aivendor.watson.parse-message.get-parse-message-failed).',
  });
});

test('[AE174] the log has an engine’s error and its reason whole', async () => {
  const replies = {
    structuredContent: { message: 'Which?', quickReplies: { type: 'quickReplies', replies: [] } },
  };
  const it = await engineOnline(
    'watson',
    'chat',
    `return { output: { text: [${JSON.stringify(JSON.stringify(replies))}] } };`,
  );
  await talkTo(it, 'chat');
  const error = 'pipes.verify-ai-response.quick-replies-not-supported';
  const log = it.host.rows('botRuns').flatMap((run) => run.log);
  expect(log.find(({ kind }) => kind === 'engine-failed')?.values).toMatchObject({ error });
  expect(log).toContainEqual(
    expect.objectContaining({
      values: { text: `Quick replies are for messaging alone: a chat cannot show them (${error})` },
    }),
  );
});

test('[AE25] a function is run, and one that is not there is said', async () => {
  const it = await standInOnline('functions', 'messaging');
  const { plays } = it.host.rows('connectors')[0]!;
  if (plays.kind !== 'engine') throw new Error('No engine is in its seat.');
  expect(await tried(it, plays)).toMatchObject({
    ok: true,
    text: expect.stringMatching(
      /^Connection Successful\. The function “.+” runs here, in the sandbox: it says “You said: hi”\.$/,
    ) as string,
  });
  const lost = { ...plays, fields: [{ key: 'function', value: 'fn' }] };
  expect(await tried(it, lost)).toMatchObject({ ok: false });
});

test('[AE25] only of one’s own account', async () => {
  const it = await standInOnline('watson', 'messaging');
  await it.host.must({ type: 'account.open', name: 'Next door' });
  const other = it.host.rows('accounts').find(({ id }) => id !== it.tutorial.accountId)!;
  expect(
    await tried({ ...it, tutorial: { ...it.tutorial, accountId: other.id } }, it.draft.plays),
  ).toMatchObject({ name: 'not-permitted' });
});

test('[AE122] Test Connection ends with a sentence where the engine of the sandbox begins anew meanwhile', async () => {
  const clock = createFakeClock();
  const frames = createFakeFrames(clock);
  const it = await engineOnline('watson', 'messaging', '', {
    ...{ clock, outside: frames.outside, endpoints: 'none' },
  });
  const { host, tutorial, draft } = it;
  const base = draft.plays.fields.find(({ key }) => key === 'workspaceUrl')!.value;
  await host.must({ type: 'host.allow', address: new URL(base).origin });
  const answer = tried({ ...it, fail: () => Promise.resolve() }, draft.plays);
  await expect.poll(() => frames.sent.length).toBe(1);
  Object.assign(host.journal, { append: () => Promise.reject(new Error('the disk is full')) });
  const skill = { id: null, accountId: tutorial.accountId, name: 'Lost', description: 'd' };
  expect(await host.do({ type: 'skill.save', draft: skill })).toMatchObject({
    failure: { name: 'storage-failed' },
  });
  await clock.advance(10_000);
  expect(await answer).toMatchObject({
    ok: false,
    text: expect.stringMatching(/^Connection Failed\. The engine ended before \S+ had answered\./) as string,
  });
  expect(frames.open).toBe(0);
});
