import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readWebhookAnswer } from '#core/bot/webhook-answer';
import { playInNode } from '#support/node-play';
import { proves } from '#support/proves';
import { bot, dialog, text, userSays } from '../../core/bot/bot-builder';

const file = JSON.stringify(
  exportBot(bot([dialog('Greeting', [userSays(['hi', 'hello']), text('I am the bot.')])])),
);

async function play(
  script: string,
  endpoint: object,
  fields: object = {},
  channel: 'chat' | 'messaging' = 'messaging',
) {
  const endpoints = JSON.stringify([{ url: 'https://brand.example/*', method: 'POST', ...endpoint }]);
  const configuration = { externalWebhookUrl: 'https://brand.example/hook', ...fields };
  const files = { bot: file, script, endpoints, fields: JSON.stringify(configuration) };
  const { code, lines, sentence } = await playInNode(files, channel);
  expect([code, sentence]).toEqual([0, '']);
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    said: events.flatMap(({ out }) => (out === undefined ? [] : [out])),
    calls: events.filter(({ event }) => event === 'call'),
    why: events.flatMap((one) => (one['kind'] === 'webhook-failed' ? [one['why']] : [])),
    of: (kind: string) => events.filter((one) => one['kind'] === kind),
  };
}

const echo = { script: 'return { text: "You said: " + request.body.text };' };

test.each(['chat', 'messaging'] as const)(
  '[CN47] in %s what a consumer says is posted to the webhook, and what that answers is said in place of the bot',
  async (channel) => {
    const { said, calls } = await play('hello\nmy order', echo, {}, channel);
    proves(['S189', 'S190'], () =>
      expect(said).toEqual(['You said: hi', 'You said: hello', 'You said: my order']),
    );
    const { request } = calls.at(-1) as unknown as { request: { method: string; body: string } };
    expect(request.method).toBe('POST');
    expect(JSON.parse(request.body)).toMatchObject({
      event: 'line',
      text: 'my order',
      conversationId: expect.stringMatching(/./),
      consumerId: expect.stringMatching(/./),
    });
  },
);

test('[CN48] a webhook that is slow is posted to again so often, and what it answers then is said once', async () => {
  const retries = { messageResendMaxRetries: '1', retryMessageInterval: '10000' };
  const it = await play('@5000 my order\n@60000', { body: { text: 'Here.' }, delayMs: 15_000 }, retries);
  expect(it.of('line-resent')).toHaveLength(1);
  expect(it.said.filter((one) => one === 'Here.').length).toBeLessThanOrEqual(2);
});

test('[CN48] a webhook that fails is posted to again, and its silence leads to the fallback skill', async () => {
  const fields = {
    retryMessageInterval: '10000',
    fallbackEscalationTime: '60000',
    fallbackSkillId: '4242424242',
  };
  const it = await play('@5000 my order\n@120000', { status: 503 }, fields);
  expect(it.said).toEqual([]);
  expect(it.of('line-resent').length).toBeGreaterThan(0);
  expect(it.why[0]).toContain('It answered 503');
  expect(it.of('silence-passed-on')).toHaveLength(1);
});

test('[CN48] what is no message is told in a sentence and not said', async () => {
  const html = await play('hello', { body: '<!doctype html><p>No</p>' });
  expect([html.said, html.why.at(-1)]).toEqual([[], expect.stringContaining('web page (HTML)')]);
  const nobody = await play('hello', { url: 'https://else.example/' });
  expect([nobody.said, nobody.why.at(-1)]).toEqual([[], expect.stringContaining('It answered 404')]);
});

const answered = (more: object) => readWebhookAnswer({ status: 200, body: '', headers: [], ...more });
test.each([
  ['a text', { body: 'Hello' }, ['Hello']],
  ['JSON with a text', { body: '{"text":"Hello"}' }, ['Hello']],
  ['messages of either kind', { body: '{"messages":["a",{"text":"b"},{"x":1}]}' }, ['a', 'b']],
  ['a number', { body: '42' }, ['42']],
  ['a word of JSON', { body: 'true' }, ['true']],
  ['a text in quotes', { body: '"Hello"' }, ['Hello']],
  ['nothing', { body: ' ' }, []],
  ['nothing at all', { status: 0, why: 'No line.' }, 'No line.'],
  ['a redirect', { status: 302 }, 'It answered 302, a redirect'],
  ['an error', { status: 500, why: 'Too slow.' }, 'It answered 500, which is no success. Too slow.'],
  [
    'a web page by its type',
    { body: 'x', headers: [{ key: 'Content-Type', value: 'text/html' }] },
    'web page',
  ],
  ['broken JSON', { body: '{"text":' }, 'JSON that cannot be read'],
  ['JSON without words', { body: '{"ok":true}' }, 'neither a text nor messages'],
] as const)('[CN48] %s as an answer of a webhook', (_, more, wanted) => {
  const read = answered(more);
  if (typeof wanted === 'string')
    expect(read).toEqual({ ok: false, failure: expect.stringContaining(wanted) });
  else expect(read).toEqual({ ok: true, value: wanted });
});

test('[CN48] JSON that is nested deeper than anybody means is not read', () => {
  const body = `${'['.repeat(3000)}"a"${']'.repeat(3000)}`;
  expect(answered({ body })).toEqual({
    ok: false,
    failure: 'It answered JSON that cannot be read, so nothing of it is said.',
  });
});
