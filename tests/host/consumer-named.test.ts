import { expect, test } from 'vitest';
import { createNodeScripts } from '#support/node-scripts';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

test('[BT292] agents know the consumer by the name that a deployed bot has set', async () => {
  const host = await createTestHost({ scripts: await createNodeScripts() });
  const { bot: botId, connector } = await buildTutorial(host);
  const { id: dialogId, interactions } = host
    .rows('bots')[0]!
    .dialogs.find(({ name }) => name === 'Welcome')!;
  const place = { botId, dialogId };
  const { interactionId } = await host.must({
    ...{ type: 'interaction.add', ...place, kind: 'text', after: interactions[0]!.id },
  });
  const made = host
    .rows('bots')[0]!
    .dialogs.flatMap((dialog) => dialog.interactions)
    .find(({ id }) => id === interactionId)!;
  const text = 'SET_USER_PROFILE | {"firstName": "Jane", "lastName": "Roe"}';
  await host.must({ type: 'interaction.save', ...place, interaction: { ...made, text } as never });
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(5_000);
  const visitor = await peopleOf(host).consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
  await host.clock.advance(1_000);
  await visitor.say(String(body.conversationId), 'hello');
  await host.clock.advance(5_000);
  expect(host.rows('conversations')).toMatchObject([{ consumerName: 'Jane Roe' }]);
  expect(visitor.texts().join()).not.toContain('SET_USER_PROFILE');
});
