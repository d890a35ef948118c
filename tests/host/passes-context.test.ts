import { expect, test } from 'vitest';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

/** The tutorial's bot hands over by an Agent Transfer to the skill of a second bot, at once or by way of a person who says nothing. */
async function twoBots(transferContext: boolean, byPerson = false) {
  const host = await createTestHost();
  const { connector, bot: botId, humanSkill } = await buildTutorial(host);
  const people = peopleOf(host);
  const { dialogs } = host.rows('bots').find(({ id }) => id === botId)!;
  const handoff = dialogs.find(({ name }) => name === 'Agent Handoff')!;
  const [, calls] = handoff.interactions;
  await host.must({ type: 'interaction.delete', botId, dialogId: handoff.id, interactionId: calls!.id });
  const { interactionId } = await host.must({
    type: 'interaction.add',
    ...{ botId, dialogId: handoff.id, kind: 'agent-transfer', after: handoff.interactions[0]!.id },
  });
  const added = host
    .rows('bots')
    .flatMap(({ dialogs: all }) => all.flatMap(({ interactions }) => interactions))
    .find(({ id }) => id === interactionId);
  if (added?.kind !== 'agent-transfer') throw new Error('Asked for an Agent Transfer.');
  const interaction = { ...added, skillId: humanSkill, transferContext };
  await host.must({ type: 'interaction.save', botId, dialogId: handoff.id, interaction });
  const { botId: second } = await host.must({
    type: 'bot.create',
    accountId: people.accountId,
    name: 'Second',
    description: '',
  });
  const served = byPerson ? await people.skill('Second') : humanSkill;
  const other = await people.user('other_bot', [served], { type: 'bot' });
  const { connectorId } = await host.must({
    type: 'connector.save',
    draft: {
      ...host.rows('connectors')[0]!,
      ...{ id: null, userId: other, plays: { kind: 'bot', botId: second } },
    },
  });
  const helen = byPerson ? await people.agent('human_agent') : null;
  for (const id of [connector, connectorId]) await host.must({ type: 'connector.start', connectorId: id });
  await host.clock.advance(5_000);
  const consumer = await people.consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const { body } = await consumer.ask('cm.ConsumerRequestConversation', {
    campaignInfo: { campaignId, engagementId },
  });
  await host.clock.advance(5_000);
  await consumer.say(body.conversationId, 'I want to speak to an agent');
  await host.clock.advance(20_000);
  if (helen) {
    await helen.accept(helen.rings()[0]!.ringId);
    await helen.transfer(String(body.conversationId), served);
    await host.clock.advance(20_000);
  }
  const run = host.rows('botRuns').find((one) => one.botId === second)!;
  const why = run.log.map(({ kind, values }) => [kind, ...Object.values(values)].join(': '));
  return { why, host };
}

test('[BT281][BT282] the second bot hears what the consumer said to the first one', async () => {
  const { why, host } = await twoBots(true);
  expect(why).toContain('context-brought: : I want to speak to an agent');
  expect(host.rows('conversations')[0]?.milestones).toContain('bot-took-over');
});

test('[BT281] without Transfer Bot Context the second bot is greeted like any other', async () => {
  const { why } = await twoBots(false);
  expect(why[0]).toBe('greeted: hi');
  expect(why.filter((line) => line.startsWith('context-brought'))).toEqual([]);
});

test('[BT282] a bot that takes over from a person is told nothing of what a bot before them passed on', async () => {
  const { why } = await twoBots(true, true);
  expect(why.length).toBeGreaterThan(0);
  expect(why.filter((line) => line.startsWith('context-brought'))).toEqual([]);
});
