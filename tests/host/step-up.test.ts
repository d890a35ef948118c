import { STEPPED_UP } from '#model/stepped-up';
import type { ConversationKind } from '#model/campaign';
import { peopleOf, textsOf, wishFor } from '#support/people';
import { proves } from '#support/proves';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { expect, test } from 'vitest';

/** A visitor who talks to the tutorial's bot, and what the bot has heard. */
async function talking(kind: ConversationKind, fields: Readonly<Record<string, string>> = {}) {
  const host = await createTestHost();
  const { botSkill, connector } = await buildTutorial(host);
  const settings = Object.entries(fields).map(([key, value]) => ({ key, value }));
  const draft = { ...host.rows('connectors')[0]!, conversationKind: kind, settings };
  await host.must({ type: 'connector.save', draft });
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(2_000);
  const api = `https://here/api/account/${peopleOf(host).accountId}`;
  const { jwt } = (await host.http('POST', `${api}/signup`)).body;
  const socket = host.connect(`/ws_api/account/${peopleOf(host).accountId}/messaging/consumer/${jwt}?v=3`);
  await socket.ask('cqm.SubscribeExConversations', { convState: ['OPEN'] });
  await socket.ask('cm.ConsumerRequestConversation', wishFor(host, kind, botSkill));
  await host.clock.advance(5_000);
  return {
    host,
    socket,
    signIn: async (token: unknown = jwt) => {
      const answer = await host.http('POST', `${api}/authenticate`, { jwt: token });
      await host.clock.advance(2_000);
      return answer;
    },
    heard: () =>
      host
        .rows('botRuns')
        .flatMap(({ log }) => log)
        .flatMap((one) => (one.kind === 'stepped-up' ? [one.values.text] : [])),
  };
}

test('[CN46] who signs in in mid-conversation is told to the bot, once, in messaging, by the words of its connector', async () => {
  for (const [kind, fields, heard] of [
    ['messaging', {}, ['_STEPUP_']],
    ['messaging', { defaultStepupMessage: 'I am known' }, ['I am known']],
    ['chat', { defaultStepupMessage: 'I am known' }, []],
  ] as const) {
    const it = await talking(kind, fields);
    await it.signIn();
    await it.signIn();
    proves('S219', () => expect(it.heard()).toEqual(heard));
  }
});

test('[MS19] a consumer who signs in stays in the conversation; agents are told, consumers are not', async () => {
  const it = await talking('messaging');
  expect(it.host.rows('conversations')[0]).toMatchObject({
    consumerName: 'Visitor 1',
  });
  expect(await it.signIn()).toMatchObject({ status: 200, body: { jwt: expect.any(String) } });
  expect(it.host.rows('conversations')).toMatchObject([
    { consumerName: 'Customer 1', phase: { name: 'assigned' } },
  ]);
  expect(textsOf(it.socket.frames)).not.toContain(STEPPED_UP);
});

test('[MS19] with a token nobody wrote nobody signs in', async () => {
  const it = await talking('messaging');
  expect(await it.signIn('a.b.c')).toMatchObject({ status: 401 });
  expect(it.host.rows('conversations')[0]?.consumerName).toBe('Visitor 1');
  expect(it.heard()).toEqual([]);
});

test('[MS19] a brand can vouch for somebody from the beginning', async () => {
  const host = await createTestHost();
  const { accountId } = peopleOf(host);
  const { body } = await host.http('POST', `https://here/api/account/${accountId}/authenticate`, {});
  const socket = host.connect(`/ws_api/account/${accountId}/messaging/consumer/${body.jwt}?v=3`);
  await socket.ask('cm.ConsumerRequestConversation', {});
  expect(host.rows('conversations')[0]).toMatchObject({ consumerName: 'Customer 1' });
});
