import { expect, test } from 'vitest';
import type { ConversationId } from '#model/ids';
import { peopleOf } from '#support/people';
import { keep, play, tutorial } from './keep-and-play';

test('[CT5] a preview in which its author took part is no test, and a reset helps', async () => {
  const { host, bot } = await tutorial();
  const { me } = peopleOf(host);
  const { id: interactionId } = host
    .rows('bots')[0]!
    .dialogs.flatMap(({ interactions }) => interactions)
    .find(({ kind }) => kind === 'text')!;
  const parts: readonly (() => Promise<unknown>)[] = [
    () => host.must({ type: 'preview.runFrom', botId: bot, interactionId }, me),
    () => host.must({ type: 'preview.setVariable', botId: bot, name: 'color', value: 'red' }, me),
    async () => {
      await host.must({ type: 'breakpoint.set', botId: bot, interactionId, on: true }, me);
      await host.must({ type: 'preview.say', botId: bot, text: 'hi' }, me);
      await host.must({ type: 'bot.goOn', runId: host.rows('previews')[0]!.id, step: false }, me);
      await host.must({ type: 'breakpoint.set', botId: bot, interactionId, on: false }, me);
    },
  ];
  for (const takePart of parts) {
    await host.must({ type: 'preview.say', botId: bot, text: 'hi' }, me);
    await takePart();
    const kept = await host.do({ type: 'test.keep', botId: bot, conversationId: null }, me);
    expect(kept.ok ? '' : kept.failure.text).toContain('Its author took part');
    await host.must({ type: 'preview.reset', botId: bot }, me);
    await host.must({ type: 'preview.say', botId: bot, text: 'hi' }, me);
    expect((await play(host, await keep(host, bot))).problem).toBe(null);
    await host.must({ type: 'preview.reset', botId: bot }, me);
  }
});

type Handed = Awaited<ReturnType<typeof handedOver>>;
async function handedOver() {
  const { host, bot, connector, human } = await tutorial();
  await host.must({ type: 'connector.start', connectorId: connector });
  const agent = await peopleOf(host).agent('human_agent');
  await host.clock.advance(5_000);
  const visitor = await peopleOf(host).consumer();
  const [campaign] = host.rows('campaigns');
  const campaignInfo = { campaignId: campaign!.id, engagementId: campaign!.engagements[0]!.id };
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
  await host.clock.advance(1_000);
  for (const text of ['hi', 'agent']) {
    await visitor.say(body.conversationId, text);
    await host.clock.advance(2_000);
  }
  return { host, bot, human, agent, visitor, conversationId: body.conversationId as ConversationId };
}

test.each<[string, (talk: Handed) => Promise<unknown>]>([
  [
    'is over before anybody took it',
    ({ visitor, conversationId }) =>
      visitor.ask('cm.UpdateConversationField', {
        conversationId,
        conversationField: [{ field: 'ConversationStateField', conversationState: 'CLOSE' }],
      }),
  ],
  [
    'was taken by somebody who has gone',
    async ({ host, agent, conversationId }) => {
      await agent.accept(agent.rings()[0]!.ringId);
      await agent.say(conversationId, 'I am here');
      await host.clock.advance(1_000);
      await agent.setState('AWAY');
    },
  ],
])('[CT6] a conversation that was passed on and %s passes as a test', async (_, goOn) => {
  const talk = await handedOver();
  const { host, bot, conversationId } = talk;
  await goOn(talk);
  await host.clock.advance(1_000);
  const testId = await keep(host, bot, conversationId);
  expect(host.rows('tests')[0]!.expected).toContain('"escalated"');
  expect((await play(host, testId)).problem).toBe(null);
});

test('[CT6] a transfer that came back because nobody was there comes back in the test too', async () => {
  const { host, bot, connector } = await tutorial();
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(5_000);
  const visitor = await peopleOf(host).consumer();
  const [campaign] = host.rows('campaigns');
  const campaignInfo = { campaignId: campaign!.id, engagementId: campaign!.engagements[0]!.id };
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
  await host.clock.advance(1_000);
  await visitor.say(body.conversationId, 'agent');
  await host.clock.advance(5_000);
  await peopleOf(host).agent('human_agent');
  await host.clock.advance(1_000);
  const testId = await keep(host, bot, body.conversationId);
  const [kept] = host.rows('tests');
  expect(kept).toMatchObject({ agents: [], expected: expect.stringContaining('"returned"') });
  expect((await play(host, testId)).problem).toBe(null);
});

test('[CT6] of more agents than a test holds those are kept whom it was offered to', async () => {
  const talk = await handedOver();
  const { host, bot, human, conversationId } = talk;
  const people = peopleOf(host);
  for (let at = 0; at < 100; at += 1) {
    await people.user(`another_${at}`, []);
    await people.agent(`another_${at}`);
  }
  await keep(host, bot, conversationId);
  const { agents } = host.rows('tests')[0]!;
  expect(agents).toHaveLength(100);
  expect(agents).toContain(human);
});
