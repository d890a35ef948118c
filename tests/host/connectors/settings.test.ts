import type { ConversationKind } from '#model/campaign';
import { proves } from '#support/proves';
import { peopleOf, wishFor } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { expect, test } from 'vitest';

/** The tutorial's bot online by a connector with these custom fields, and a consumer whose conversation it has just been offered. */
async function office(
  kind: ConversationKind,
  fields: Readonly<Record<string, string>>,
  transferTo?: 'its own skill',
) {
  const host = await createTestHost();
  const { bot, botSkill, connector } = await buildTutorial(host);
  const settings = Object.entries(fields).map(([key, value]) => ({ key, value }));
  const draft = { ...host.rows('connectors')[0]!, conversationKind: kind, settings };
  await host.must({ type: 'connector.save', draft });
  if (transferTo !== undefined) {
    const integration = host.rows('bots')[0]!.integrations[0]!;
    const own = { ...integration, customData: [], skillId: botSkill, message: 'Please hold on.' };
    await host.must({ type: 'integration.save', botId: bot, draft: own });
  }
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(2_000);
  const consumer = await peopleOf(host).consumer();
  const { body } = await consumer.ask('cm.ConsumerRequestConversation', wishFor(host, kind, botSkill));
  const heard = () =>
    host
      .rows('botRuns')
      .flatMap(({ log }) => log)
      .flatMap((entry) => (entry.kind === 'heard' || entry.kind === 'greeted' ? [entry.values.text] : []));
  return { host, consumer, id: String(body.conversationId), heard };
}

const hasIt = ({ host }: Awaited<ReturnType<typeof office>>) =>
  host.rows('conversations')[0]!.phase.name === 'assigned';

test('[CN34] ringAcceptWait: an offer is taken after so long, in messaging', async () => {
  for (const [kind, typed, waits] of [
    ['messaging', {}, 100],
    ['messaging', { ringAcceptWait: '2000' }, 2_000],
    ['chat', { ringAcceptWait: '2000' }, 100],
  ] as const) {
    const it = await office(kind, typed);
    await it.host.clock.advance(waits - 1);
    expect(hasIt(it)).toBe(false);
    await it.host.clock.advance(1);
    proves('S234', () => expect(hasIt(it)).toBe(true));
  }
});

test('[CN34] defaultGreetingMessage: what the bot hears of a consumer who says nothing, in both kinds', async () => {
  for (const kind of ['chat', 'messaging'] as const) {
    const it = await office(kind, { defaultGreetingMessage: 'good morning' });
    await it.host.clock.advance(4_000);
    proves(['S218', 'S342'], () => expect(it.heard()).toEqual(['good morning']));
  }
});

test('[CN34] messageDelay: lines within so long are heard as one, in messaging', async () => {
  for (const [kind, typed, heard] of [
    ['messaging', {}, ['hi', 'how are you']],
    ['messaging', { messageDelay: '1000' }, ['hi how are you']],
    ['messaging', { messageDelay: '0' }, ['hi', 'how are you']],
    ['chat', { messageDelay: '1000' }, ['hi', 'hi', 'how are you']],
  ] as const) {
    const it = await office(kind, typed);
    await it.host.clock.advance(200);
    await it.consumer.say(it.id, 'hi');
    await it.host.clock.advance(500);
    await it.consumer.say(it.id, 'how are you');
    await it.host.clock.advance(2_000);
    proves('S221', () => expect(it.heard()).toEqual(heard));
  }
});

test('[CN34] maxEscalationRetries: so many failed transfers, and the bot asks for no more, in messaging', async () => {
  for (const [kind, typed, most] of [
    ['messaging', {}, 5],
    ['messaging', { maxEscalationRetries: '2' }, 2],
    ['chat', { maxEscalationRetries: '2' }, 3],
  ] as const) {
    const it = await office(kind, typed, 'its own skill');
    await it.host.clock.advance(5_000);
    await it.consumer.say(it.id, 'agent please');
    await it.host.clock.advance(120_000);
    const given = it.host
      .rows('botRuns')
      .flatMap(({ log }) => log)
      .flatMap((entry) => (entry.kind === 'transfers-given-up' ? [entry.values.most] : []));
    proves('S231', () => expect(given).toEqual([most]));
  }
});

test('[CN34] a field that is edited counts from the next start on', async () => {
  const it = await office('messaging', {});
  const connector = it.host.rows('connectors')[0]!;
  await it.host.clock.advance(1_000);
  await it.host.must({ type: 'connector.stop', connectorId: connector.id });
  const settings = [{ key: 'messageDelay', value: '1000' }];
  await it.host.must({ type: 'connector.save', draft: { ...connector, settings } });
  await it.host.must({ type: 'connector.start', connectorId: connector.id });
  await it.host.clock.advance(1_000);
  await it.consumer.say(it.id, 'hi');
  await it.host.clock.advance(500);
  await it.consumer.say(it.id, 'how are you');
  await it.host.clock.advance(2_000);
  expect(it.heard()).toEqual(['hi how are you']);
});
