import { expect, test } from 'vitest';
import type { Patch, Topic } from '#contract/topics';
import { peopleOf } from '#support/people';
import { topics } from '#workers/host/rows';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { crowd } from './old-talks';

/** A page's copy of the rows, kept by patches alone. */
function watchAll(host: TestHost) {
  const rows = new Map<Topic, Map<string, unknown>>();
  host.api.watch(topics, (patches: readonly Patch[]) => {
    for (const { topic, rows: changed, gone } of patches) {
      const own = rows.get(topic) ?? new Map<string, unknown>();
      rows.set(topic, own);
      for (const row of changed) own.set(row.id, row);
      for (const id of gone) own.delete(id);
    }
  });
  return (topic: Topic) => [...(rows.get(topic)?.values() ?? [])].sort(byId);
}
const byId = (one: unknown, other: unknown) => (idOf(one) < idOf(other) ? -1 : 1);
const idOf = (row: unknown) => (row as { id: string }).id;

test('[EN12] rows kept by patches are the rows made afresh, after everything a handoff is made of', async () => {
  const host = await createTestHost();
  const kept = watchAll(host);
  const agree = async (when: string) => {
    // Some frames: what a row brings about, such as a step of a lesson that is entered, is told with a later one.
    await host.clock.advance(100);
    for (const topic of topics)
      expect(kept(topic), `${topic} ${when}`).toEqual([...host.rows(topic)].sort(byId));
  };
  const tutorial = await buildTutorial(host);
  await agree('when it is built');
  await host.must({ type: 'preview.open', botId: tutorial.bot });
  await host.must({ type: 'preview.say', botId: tutorial.bot, text: 'hello' });
  await agree('after a preview');
  await host.must({ type: 'connector.start', connectorId: tutorial.connector });
  await host.clock.advance(10_000);
  await agree('when the connector is online');
  const people = peopleOf(host);
  const consumer = await people.consumer();
  const offer = host.rows('visitors')[0]!.offer!;
  const { conversationId } = (
    await consumer.ask('cm.ConsumerRequestConversation', {
      campaignInfo: { campaignId: offer.campaignId, engagementId: offer.engagementId },
    })
  ).body;
  await host.clock.advance(5_000);
  await agree('when a chat is open');
  await consumer.ask('userprofile.SetUserProfile', { firstName: 'Vic', lastName: 'Torvald' });
  await agree('when the consumer has a name');
  expect(kept('conversations')).toMatchObject([{ consumerName: 'Vic Torvald' }]);
  const agent = await people.agent('human_agent');
  await consumer.say(conversationId, 'I want an agent');
  await host.clock.advance(5_000);
  await agree('while it rings or waits');
  agent.wire.close(1000, '');
  await agree('when a tab is closed');
  expect(kept('clock')).toMatchObject([{ nextTimerAt: expect.any(Number) }]);
  await host.clock.advance(30_000);
  await agree('when the agent is gone');
  await host.must({ type: 'connector.stop', connectorId: tutorial.connector });
  await host.must({ type: 'bot.rename', botId: tutorial.bot, name: 'Renamed', description: '' });
  await agree('when the bot is stopped and renamed');
});

test('[EN12][EN29] the timer of what is one of the newest no longer is told with what came in its place', async () => {
  const host = await createTestHost();
  const kept = watchAll(host);
  await crowd(host);
  await host.clock.advance(100);
  expect(kept('clock')).toMatchObject([{ nextTimerAt: null }]);
  await (await peopleOf(host).consumer()).open();
  await host.clock.advance(100);
  expect(kept('clock')).toEqual(host.rows('clock'));
  expect(kept('clock')).toMatchObject([{ nextTimerAt: expect.any(Number) }]);
});
