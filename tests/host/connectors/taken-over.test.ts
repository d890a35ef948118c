import type { CommandOf } from '#contract/command';
import { firstProfileId } from '#model/profile';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { expect, test } from 'vitest';

test('[CN37] a manager takes a chat from a bot that has a line to say: when the bot has it again, that is not said', async () => {
  const host = await createTestHost();
  const { connector, bot: botId, botSkill, accountId } = await buildTutorial(host);
  const people = peopleOf(host);
  for (const dialog of host.rows('bots')[0]!.dialogs)
    for (const one of dialog.interactions)
      if (one.kind === 'text')
        await host.must({
          type: 'interaction.save',
          botId,
          dialogId: dialog.id,
          interaction: { ...one, delayMs: 3_000 } as CommandOf<'interaction.save'>['interaction'],
        });
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(1_000);
  const userId = await people.user('mia', []);
  const stored = host.rows('users').find(({ id }) => id === userId)!;
  await host.must({
    type: 'user.save',
    draft: { ...stored, skills: [], profiles: [firstProfileId(accountId, 'agent-manager')] },
  });
  const mia = await people.agent('mia', 'AWAY');
  const consumer = await people.consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  const { body } = await consumer.ask('cm.ConsumerRequestConversation', { campaignInfo });
  const id = String(body.conversationId);
  await host.clock.advance(10_000);
  await consumer.say(id, 'hello');
  await host.clock.advance(1_000);
  const greeting = 'Hello! I am a bot. What can I do for you?';
  const greetings = () => consumer.texts().filter((text) => text === greeting).length;
  expect(greetings()).toBe(1);

  const field = { field: 'ParticipantsChange', role: 'ASSIGNED_AGENT' };
  const take = [
    { ...field, type: 'REMOVE' },
    { ...field, type: 'ADD', userId: `${accountId}.${userId}` },
  ];
  for (const one of take) {
    const update = { conversationId: id, conversationField: [one] };
    expect((await mia.ask('.ams.cm.UpdateConversationField', update)).code).toBe(200);
  }
  expect(host.rows('conversations')[0]?.phase).toMatchObject({ name: 'assigned', userId });
  await mia.say(id, 'I am here now.');
  await host.clock.advance(10_000);
  await mia.transfer(id, botSkill);
  await host.clock.advance(60_000);
  expect(host.rows('conversations')[0]?.phase).not.toMatchObject({ userId });
  expect(greetings()).toBe(1);
});
