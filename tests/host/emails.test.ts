import { expect, test } from 'vitest';
import { emailsIn } from '#model/email';
import { peopleOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { email } from '../core/bot/bot-builder';

/** The tutorial whose word “agent” sends an email. */
async function sending(given: Parameters<typeof createTestHost>[0] = {}) {
  const host = await createTestHost(given);
  const it = await buildTutorial(host);
  const [escalation] = host.rows('bots')[0]!.integrations;
  const draft = { ...email(), id: escalation!.id, customData: [] };
  await host.must({ type: 'integration.save', botId: it.bot, draft });
  return { host, ...it };
}

const outbox = (host: TestHost) => emailsIn(host.rows('calls'));

test('[EN67] an email of a preview goes to the outbox of the account', async () => {
  const { host, bot } = await sending();
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await host.clock.advance(100);
  expect(outbox(host)).toMatchObject([
    {
      email: { to: 'helen@example.com', subject: 'Thank you', body: 'It was a pleasure.', html: false },
      call: { bot: 'Billing', integration: 'Thanks', endpoint: 'Outbox', status: 200 },
    },
  ]);
  expect(outbox(host)[0]?.call).not.toHaveProperty('conversationId');
  expect(host.rows('previews')[0]!.log.map(({ kind }) => kind)).toContain('call-answered');
});

test('[EN67] one of a conversation says of which', async () => {
  const { host, connector } = await sending();
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(5_000);
  const visitor = await peopleOf(host).consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', {
    campaignInfo: { campaignId, engagementId },
  });
  await host.clock.advance(1_000);
  await visitor.say(body.conversationId, 'agent');
  await host.clock.advance(1_000);
  expect(outbox(host)).toMatchObject([{ call: { conversationId: body.conversationId } }]);
});

test('[EN67] an email is sent once, also when the engine ends meanwhile', async () => {
  const never = { performAsks: () => () => {} };
  const { host, bot } = await sending({ parts: { botAsks: () => Promise.resolve(never) } });
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await host.clock.advance(10);
  expect(outbox(host)).toEqual([]);
  const next = await host.restart();
  await next.clock.advance(10);
  expect(outbox(next)).toHaveLength(1);
  const third = await next.restart();
  await third.clock.advance(1_000);
  expect(outbox(third)).toHaveLength(1);
});

test('[EN67] a call of the platform’s own service is not made again by hand', async () => {
  const { host, bot } = await sending();
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await host.clock.advance(100);
  const again = await host.do({ type: 'call.again', callId: host.rows('calls')[0]!.id });
  expect(again).toMatchObject({ ok: false, failure: { text: expect.stringContaining('platform’s own') } });
});
