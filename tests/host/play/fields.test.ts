import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { asId, type InteractionId } from '#model/ids';
import { playInNode } from '#support/node-play';
import { proves } from '#support/proves';
import {
  api,
  bot,
  dialog,
  escalation,
  handoffDialog,
  integrationStep,
  text,
  userSays,
} from '../../core/bot/bot-builder';

/** It knows stores, which take as long as the endpoint does, and has nothing to say to “hush”. */
const file = JSON.stringify(
  exportBot(
    bot(
      [
        dialog('Greeting', [userSays(['hi']), text('Welcome.')]),
        dialog('Stores', [userSays(['stores']), integrationStep('Stores'), text('Here they are.')]),
        dialog('Patience', [
          userSays(['patience']),
          text('One moment.'),
          { ...integrationStep('Stores'), id: asId<InteractionId>('again') },
        ]),
        dialog('Silence', [userSays(['hush'])]),
        dialog('Slow', [userSays(['slow']), text('At last.', { delayMs: 25_000 })]),
        handoffDialog(),
      ],
      [escalation(), api({ url: 'https://stores.example/list' })],
    ),
  ),
);

async function play(
  script: string,
  fields: object,
  delayMs = 0,
  channel: 'chat' | 'messaging' = 'messaging',
) {
  const endpoints = JSON.stringify([{ url: 'https://stores.example/*', delayMs, body: {} }]);
  const files = { bot: file, script, endpoints, fields: JSON.stringify(fields) };
  const { code, lines, sentence } = await playInNode(files, channel);
  expect([code, sentence]).toEqual([0, '']);
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const at = (kind: string) => events.filter((one) => one['kind'] === kind).map((one) => one['at']);
  const said = events.flatMap(({ out }) => (out === undefined ? [] : [out]));
  const saidAt = Number(events.find((one) => one['in'] !== undefined)?.['at']);
  return { events, at, said, saidAt };
}

const retries = { messageResendMaxRetries: '2', retryMessageInterval: '10000' };

test('[CN44] a line the bot gives no sign of is sent to it again so often, after so long each time, and answered once', async () => {
  const slow = await play('stores\n@60000', retries, 45_000);
  // It was sent after the time in which lines are gathered.
  proves(['S228', 'S230'], () =>
    expect(slow.at('line-resent')).toEqual([slow.saidAt + 10_300, slow.saidAt + 20_300]),
  );
  proves('S229', () => expect(slow.events.filter(({ event }) => event === 'call')).toHaveLength(1));
  expect(slow.said.filter((one) => one === 'Here they are.')).toHaveLength(1);
  const quick = await play('stores\n@60000', retries, 9_000);
  expect(quick.at('line-resent')).toEqual([]);
  const byDefault = await play('stores\n@60000', {}, 45_000);
  expect(byDefault.at('line-resent')).toEqual([byDefault.saidAt + 30_300]);
});

test('[CN44] what the bot has replied to, or has seen and has no answer for, is not sent again', async () => {
  expect((await play('patience\n@60000', retries, 45_000)).at('line-resent')).toEqual([]);
  expect((await play('hush\n@60000', retries)).at('line-resent')).toEqual([]);
});

const fallback = { fallbackEscalationTime: '20000', fallbackSkillId: '4242424242' };

test('[CN45] a bot that owes an answer for so long loses the conversation to the fallback skill of its connector', async () => {
  for (const [said, delayMs] of [
    ['hush', 0],
    ['stores', 60_000],
  ] as const) {
    const it = await play(`${said}\n@120000`, fallback, delayMs);
    proves('S217', () => expect(it.at('silence-passed-on')).toEqual([it.saidAt + 20_000]));
    expect(it.events).toContainEqual({
      ...{ event: 'escalated', skill: 'Fallback', skillId: '4242424242' },
      at: it.saidAt + 20_000,
    });
    expect(it.said).toEqual(['Welcome.']);
  }
});

test('[CN45] whatever the bot says begins the time anew; who waits for the consumer owes nothing', async () => {
  const it = await play('patience\n@120000', fallback, 60_000);
  expect(it.at('silence-passed-on')).toEqual([it.saidAt + 20_300]);
  const answered = await play('hi\n@600000', fallback);
  expect(answered.at('silence-passed-on')).toEqual([]);
});

test('[CN45] a bot whose answer was on its way when the time was over keeps the conversation', async () => {
  const it = await play('slow\n@120000', fallback);
  expect(it.said).toContain('At last.');
  expect([...it.at('silence-passed-on'), ...it.events.filter(({ event }) => event === 'escalated')]).toEqual(
    [],
  );
});

test('[CN45] without a fallback skill the silence is told, once, and nobody takes over', async () => {
  const it = await play('hush\n@600000', {});
  expect(it.at('silence-leads-nowhere')).toEqual([it.saidAt + 180_000]);
  expect(it.events.filter(({ event }) => event === 'escalated')).toEqual([]);
});

test('[CN44][CN45] in a chat nobody counts', async () => {
  const it = await play('stores\n@60000', { ...retries, ...fallback }, 45_000, 'chat');
  expect([...it.at('line-resent'), ...it.at('silence-passed-on')]).toEqual([]);
});

test('[CT11] a step signs the consumer in; in a Preview there is nobody who could', async () => {
  const it = await play('hi\nstep-up\n\\step-up', { defaultStepupMessage: 'stores' });
  expect(it.events).toContainEqual(expect.objectContaining({ kind: 'stepped-up', text: 'stores' }));
  expect(it.events.filter(({ event }) => event === 'stepped-up')).toHaveLength(1);
  expect(it.events.filter((one) => one['in'] !== undefined).map((one) => one['in'])).toEqual([
    'hi',
    'step-up',
  ]);
  const preview = await playInNode({ bot: file, script: 'hi\nstep-up' });
  expect(preview).toMatchObject({
    code: 2,
    sentence: 'The script: Line 2: in a Preview nobody can sign in.',
  });
});

test('[CT10] Advanced Options of a connector stand beside its fields; what is none of their values is refused by name', async () => {
  const files = { bot: file, script: 'hi' };
  for (const fields of ['{"fallbackSkillId":true}', '{"accessibility":"maybe"}']) {
    const { code, sentence } = await playInNode({ ...files, fields }, 'messaging');
    expect([code, sentence]).toEqual([
      2,
      expect.stringMatching(/^The fields: (fallbackSkillId|accessibility): /),
    ]);
  }
  const { events } = await play('hi', { accessibility: true, fallbackSkillId: 4_242_424_242 });
  expect(events.filter(({ event }) => event === 'warning')).toEqual([]);
});
