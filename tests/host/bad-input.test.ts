import { beforeAll, expect, test } from 'vitest';
import type { BotId } from '#model/ids';
import type { LogEntry } from '#model/log-entry';
import { createNodeScripts } from '#support/node-scripts';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial, type Tutorial } from '#support/tutorial';
import { readWorldFile } from '#workers/persistence/world-file';
import { exported } from '../core/bot/exchange/exported';
import { memberNames, poisoned } from '../fuzz/hostile';
import { fileOf } from '../fuzz/host-of';
import { hostile } from '../scripts/hostile';
import { asksWith, calling, coded, fileOfBot, leading, mailing, message, says } from './odd-bots';

const markup = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
const nested = '{$botContext.{$botContext.{$userMessage}}}'.repeat(50) + '{'.repeat(500) + '{$userMessage}';

let host: TestHost;
let it: Tutorial;

beforeAll(async () => {
  host = await createTestHost({ scripts: await createNodeScripts() });
  it = await buildTutorial(host);
});

async function previewOf(botId: BotId, ...words: readonly string[]): Promise<readonly LogEntry[]> {
  for (const text of words) {
    await host.must({ type: 'preview.say', botId, text });
    await host.clock.advance(1_000);
  }
  const log = host.rows('previews').find((one) => one.botId === botId)?.log ?? [];
  await host.must({ type: 'preview.reset', botId });
  return log;
}

/** Whatever has just been tried: the engine goes on, another bot talks, and what there is can be put into a file. */
async function unharmed(): Promise<void> {
  const log = await previewOf(it.bot, 'hello');
  expect(log).toContainEqual(
    expect.objectContaining({ kind: 'spoke', values: { text: 'Hello! I am a bot. What can I do for you?' } }),
  );
  expect(readWorldFile(await fileOf(host))).toMatchObject({ ok: true, value: { mended: [] } });
  expect(host.warnings).toEqual([]);
  expect(poisoned()).toEqual([]);
}

const importing = (file: string) => host.do({ type: 'bot.import', accountId: it.accountId, file });

test.each<readonly [what: string, file: () => string, why: RegExp]>([
  ['no JSON', () => 'Hello', /not JSON/],
  ['nothing', () => '', /not JSON/],
  ['a list', () => '[]', /not JSON that describes/],
  ['a picture', () => '\u0089PNG\r\n\u001a\n\u0000', /not JSON/],
  ['a file of a workspace', () => '{"format":"handoff-sandbox","version":4,"world":{}}', /no “bot”/],
  ['half the text of a bot', () => says('Hi').slice(0, 900), /not JSON/],
  ['a bot without its dialogs', () => JSON.stringify({ ...exported(), groups: undefined }), /no “groups”/],
  [
    'a bot without its interactions',
    () => JSON.stringify({ bot: {}, groups: [] }),
    /no “conversationMessage”/,
  ],
  ['a bot of 20 MB', () => says('x'.repeat(20_000_000)), /longer than 10 million/],
  [
    'ten thousand interactions in a dialog',
    () => JSON.stringify(fileOfBot(Array.from({ length: 10_000 }, (_, n) => message(`m${n}`, 'TEXT')))),
    /dialogs\.0\.interactions/,
  ],
  ['a text nested very deep', () => `${'['.repeat(200_000)}`, /not JSON/],
  [
    'JSON nested very deep',
    () => says('Hi').replace('"menus":[]', `"menus":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    /foreign/,
  ],
  ...['__proto__', 'constructor', 'toString'].map(
    (name) =>
      [
        `a dialog with the id ${name}`,
        () =>
          says('Hi').replace('"groups":[', `"groups":[{"id":"${name}","name":"b","dialogType":"DIALOG"},`),
        /dialogs\.0\.id/,
      ] as const,
  ),
  [
    'a pattern that is longer than any may be',
    () => JSON.stringify(fileOfBot([message('a', 'TEXT')], {}, ['('.repeat(2_000)])),
    /pattern/,
  ],
])('[EN55] %s is refused in a sentence, and nothing is harmed', async (_, file, why) => {
  const before = host.rows('bots');
  const answer = await importing(file());
  expect(answer).toMatchObject({ ok: false, failure: { text: expect.stringMatching(why) } });
  expect(host.rows('bots')).toEqual(before);
  await unharmed();
});

const reply = (text: string) => ({ kind: 'spoke', values: { text } });

test.each<readonly [what: string, file: () => string, words: readonly string[], log: object]>([
  [
    'links in circles',
    () =>
      JSON.stringify(
        fileOfBot(
          ['a', 'b', 'c'].map((id, at, all) =>
            message(id, 'TEXT', {
              ...{ prevMessageId: all.at(at - 1), nextMessageId: all[(at + 1) % 3] },
              responseMatches: [leading('next')],
            }),
          ),
        ),
      ),
    ['hi'],
    reply('a'),
  ],
  [
    'next actions in circles',
    () =>
      JSON.stringify(
        fileOfBot(
          ['a', 'b'].map((id) => message(id, 'TEXT', { responseMatches: [leading(id === 'a' ? 'b' : 'a')] })),
        ),
      ),
    ['hi'],
    { kind: 'chain-too-long' },
  ],
  [
    'names and texts with markup',
    () => JSON.stringify(fileOfBot([message(markup, 'TEXT')], { bot: { name: markup } })),
    ['hi'],
    reply(markup),
  ],
  ...memberNames.map(
    (name) =>
      [
        `names, keys and patterns that are ${name}`,
        () =>
          JSON.stringify(
            fileOfBot(
              [message('a', 'TEXT', { name, metadata: 1, responseMatches: [leading('next')] })],
              { groups: [{ id: 'g', name, dialogType: 'DIALOG', status: 'ENABLED' }] },
              [name],
            ),
          ).replace('"metadata":1', `"${name}":{"polluted":"yes"}`),
        [name],
        reply('a'),
      ] as const,
  ),
  [
    'patterns that blow up',
    () =>
      JSON.stringify(
        fileOfBot([message('a', 'TEXT')], {}, ['hi', `${'(a|a*)*'.repeat(100)}b`, '*'.repeat(900)]),
      ),
    ['a'.repeat(5_000), 'hi'],
    reply('a'),
  ],
  [
    'a regular expression that blows up',
    () => asksWith({ matchType: 'REGEX', regexMatch: { regexText: '^(a+)+$' } }),
    ['hi', `${'a'.repeat(5_000)}b`],
    {},
  ],
  [
    'a regular expression that is none',
    () => asksWith({ matchType: 'REGEX', regexMatch: { regexText: '((' } }),
    ['hi', 'a'],
    {},
  ],
  [
    'addresses with line ends',
    () => mailing({ to: 'a@example.com\r\nBcc: everybody@example.com' }),
    ['hi'],
    { kind: 'email-refused' },
  ],
  [
    'a subject that the consumer says with a line end',
    () => mailing({ subject: 'About {$userMessage}' }),
    ['hi\nBcc: everybody@example.com', 'hi'],
    { kind: 'call-answered' },
  ],
  [
    'more recipients than an email has',
    () => mailing({ to: Array.from({ length: 90 }, (_, n) => `a${n}@example.com`).join(',') }),
    ['hi'],
    { kind: 'email-refused' },
  ],
  [
    'an email with more recipients than fit',
    () => mailing({ to: 'a@example.com,'.repeat(10_000) }),
    ['hi'],
    { kind: 'integration-unknown' },
  ],
  [
    'an email that is all markup',
    () => mailing({ subject: markup, body: markup.repeat(100), htmlEmail: 'true' }),
    ['hi'],
    { kind: 'call-answered' },
  ],
  [
    'a search for ten million articles',
    () => calling({ integrationType: 'KNOWLEDGE_BASE', dataSourceId: 'none', multipleResults: 1e7 }),
    ['hi'],
    { kind: 'integration-unknown' },
  ],
  [
    'a search in a knowledge base that is not there',
    () =>
      calling({ integrationType: 'KNOWLEDGE_BASE', dataSourceId: '__proto__', phrases: '{$userMessage}' }),
    ['hi', 'x'.repeat(5_000)],
    { kind: 'call-unanswered' },
  ],
  ['templates that nest', () => says(nested), ['hi'], {}],
  ['a template that is all braces', () => says('{$'.repeat(2_000) + '}'.repeat(900)), ['hi'], {}],
])('[EN55] %s are contained, and nothing is harmed', async (_, file, words, entry) => {
  const answer = await importing(file());
  if (!answer.ok) throw new Error(answer.failure.text);
  const { botId } = answer.value;
  const log = await previewOf(botId, ...words);
  expect(log).toContainEqual(expect.objectContaining(entry));
  await unharmed();
  await host.must({ type: 'bot.delete', botId });
});
test.each(hostile)(
  '[EN55][EN36] code with %s is contained, and nothing is harmed',
  async (_, code, { end }) => {
    const answer = await importing(coded(code));
    if (!answer.ok) throw new Error(answer.failure.text);
    const { botId } = answer.value;
    const [stored] = host.rows('bots').filter(({ id }) => id === botId);
    const log = await previewOf(botId, 'hi', 'hi');
    const kinds = { done: 'code-ran', threw: 'code-threw', stopped: 'code-stopped' } as const;
    const told = log.filter(({ kind }) => Object.values<string>(kinds).includes(kind));
    expect(told.length).toBeGreaterThan(0);
    if (end) expect(told.map(({ kind }) => kind)).toContain(kinds[end.kind]);
    for (const { values } of told) expect(values).toMatchObject({ interaction: 'coded' });
    expect(host.rows('bots').find(({ id }) => id === botId)).toEqual(stored);
    await unharmed();
    await host.must({ type: 'bot.delete', botId });
  },
);

test.each<readonly [what: string, code: string, status: number]>([
  ['that loops', 'for (;;);', 499],
  ['that loops where nothing is to be caught', 'try { for (;;); } finally { for (;;); }', 499],
  ['that answers 10 MB', 'callback(null, "x".repeat(10_000_000));', 901],
  ['that fails with 10 MB', 'callback("x".repeat(10_000_000));', 901],
  ['that throws no error', 'throw { toString() { throw this; } };', 901],
  ['that calls back with itself', 'callback(null, lambda);', 200],
  ['that calls back with a circle', 'input.input = input; callback(null, input);', 901],
  ['that spoils its realm', 'JSON.stringify = Promise = Array.prototype.map = null; callback(null, 1);', 200],
])('[EN55][BT191] a function %s is contained, and nothing is harmed', async (_, body, status) => {
  const code = `function lambda(input, callback) { ${body} }`;
  const draft = {
    id: null,
    kind: 'lambda',
    accountId: it.accountId,
    name: 'Odd',
    description: '',
    code,
  } as const;
  const { resourceId } = await host.must({ type: 'resource.save', draft });
  const answer = await importing(calling({ integrationType: 'FAAS', lambdaId: resourceId }));
  if (!answer.ok) throw new Error(answer.failure.text);
  const { botId } = answer.value;
  const log = await previewOf(botId, 'hi');
  expect(log).toContainEqual(
    expect.objectContaining({ kind: 'call-answered', values: expect.objectContaining({ status }) as object }),
  );
  await unharmed();
  await host.must({ type: 'bot.delete', botId });
  await host.must({ type: 'resource.delete', resourceId });
});
