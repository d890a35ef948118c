import { expect, test } from 'vitest';
import type { DialogId } from '#model/ids';
import { createNodeScripts } from '#support/node-scripts';
import { peopleOf } from '#support/people';
import { createTestHost, type Json } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

/** The tutorial, with a private message as the first thing of this dialog, and a visitor who says something. */
async function begin(name: string, words: string, alone: boolean) {
  const host = await createTestHost({ scripts: await createNodeScripts() });
  const { bot: botId, connector } = await buildTutorial(host);
  const inDialog = () => host.rows('bots')[0]!.dialogs.find((one) => one.name === name)!;
  const dialogId: DialogId = inDialog().id;
  const [starter, ...others] = inDialog().interactions;
  const place = { botId, dialogId };
  const { interactionId } = await host.must({
    ...{ type: 'interaction.add', ...place, kind: 'private-message', after: starter!.id },
  });
  const made = inDialog().interactions.find(({ id }) => id === interactionId)!;
  const code = { 'pre-process': 'botContext.sendPrivateMessage("By code.");' };
  const interaction = { ...made, text: 'They said: {$userMessage}', code } as never;
  await host.must({ type: 'interaction.save', ...place, interaction });
  if (alone)
    for (const { id } of others) await host.must({ type: 'interaction.delete', ...place, interactionId: id });
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(5_000);
  const human = await peopleOf(host).agent('human_agent');
  const visitor = await peopleOf(host).consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
  const id = String(body.conversationId);
  await host.clock.advance(1_000);
  await visitor.say(id, words);
  await host.clock.advance(5_000);
  return { host, human, visitor, id };
}

test('[BT166] the agent reads what the bot has told them, the consumer does not', async () => {
  const { human, visitor, id } = await begin('Agent Handoff', 'agent', false);
  const ring = human.rings().find(({ convId }) => convId === id);
  await human.accept(ring!.ringId);
  const history = await human.ask('.ams.ms.QueryMessages', { dialogId: id, newerThanSequence: 0 });
  const read = history.body.map((one: Json) => [one.event.message, one.messageAudience]);
  expect(read).toContainEqual(['By code.', 'AGENTS_AND_MANAGERS']);
  expect(read).toContainEqual(['They said: agent', 'AGENTS_AND_MANAGERS']);
  expect(visitor.texts().filter((one) => /By code|They said/.test(one))).toEqual([]);
});

test('[BT166] what only agents read is no answer to the consumer', async () => {
  const { host, visitor } = await begin('Welcome', 'hello', true);
  const [conversation] = host.rows('conversations');
  expect(conversation?.milestones).toEqual(['bot-joined', 'consumer-spoke']);
  expect(visitor.texts()).not.toContain('They said: hello');
});
