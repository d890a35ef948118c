import { expect, test } from 'vitest';
import type { IntegrationDraft } from '#model/integration';
import type { UserDraft } from '#model/user';
import type { ConversationKind } from '#model/campaign';
import type { SkillId } from '#model/ids';
import { chatEngagement, peopleOf, wishFor } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

/** The tutorial's bot online, with another target and other skills of its user, and a consumer who talks to it. */
async function office(
  change: {
    skillId?: (bot: SkillId) => string;
    message?: string;
    both?: boolean;
    kind?: ConversationKind;
  } = {},
) {
  const host = await createTestHost();
  const tutorial = await buildTutorial(host);
  const { bot: botId, botSkill, humanSkill, botUser } = tutorial;
  const people = peopleOf(host);
  const integration = host.rows('bots')[0]!.integrations[0]!;
  if (integration.kind !== 'agent-escalation') throw new Error('The tutorial hands over.');
  const draft: IntegrationDraft = {
    ...integration,
    customData: [],
    skillId: change.skillId?.(botSkill) ?? humanSkill,
    message: change.message ?? 'Please hold on.',
  };
  await host.must({ type: 'integration.save', botId, draft });
  if (change.both) {
    const user = host.rows('users').find(({ id }) => id === botUser) as unknown as UserDraft;
    await host.must({ type: 'user.save', draft: { ...user, skills: [botSkill, humanSkill] } });
  }
  const connector = { ...host.rows('connectors')[0]!, conversationKind: change.kind ?? 'chat' };
  await host.must({ type: 'connector.save', draft: connector });
  await host.must({ type: 'connector.start', connectorId: tutorial.connector });
  await host.clock.advance(2_000);
  const consumer = await people.consumer();
  const wish = wishFor(host, change.kind ?? 'chat', botSkill);
  const { body } = await consumer.ask('cm.ConsumerRequestConversation', wish);
  await host.clock.advance(5_000);
  const said = (text: string) => consumer.texts().filter((one) => one === text).length;
  return { host, people, consumer, said, id: String(body.conversationId), ...tutorial };
}

const botHasIt = (it: Awaited<ReturnType<typeof office>>) =>
  expect(it.host.rows('conversations')[0]?.phase).toMatchObject({ name: 'assigned', userId: it.botUser });

for (const kind of ['chat', 'messaging'] as const) {
  test(`[RT17] a bot that passes a ${kind} on to its own skill gives up after the allowed failures`, async () => {
    const it = await office({ skillId: (own) => own, kind });
    await it.consumer.say(it.id, 'agent please');
    await it.host.clock.advance(60_000);
    const asked = it.said('Please hold on.');
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(6);
    await it.host.clock.advance(120_000);
    expect(it.said('Please hold on.')).toBe(asked);
    expect(it.consumer.texts().length).toBeLessThan(30);
    botHasIt(it);
  });
}

test('[RT17][RT11] a bot user with both skills and no human there: it fails as with nobody there', async () => {
  const it = await office({ both: true });
  await it.consumer.say(it.id, 'agent please');
  await it.host.clock.advance(120_000);
  expect(it.said('Please hold on.')).toBeLessThanOrEqual(4);
  expect(it.host.rows('conversations')[0]?.milestones).toContain('escalation-failed');
  botHasIt(it);
});

test('[RT14] a bot user with both skills does not take from the humans who are busy', async () => {
  const it = await office({ both: true });
  await it.people.user('busy', [it.humanSkill], { maxChats: 1 });
  const busy = await it.people.agent('busy');
  const wish = await chatEngagement(it.host, it.people, it.humanSkill);
  await (await it.people.consumer()).ask('cm.ConsumerRequestConversation', wish);
  await busy.accept(busy.rings()[0]!.ringId);
  await it.consumer.say(it.id, 'agent please');
  await it.host.clock.advance(60_000);
  expect(it.host.rows('conversations').find(({ id }) => id === it.id)?.phase.name).toBe('waiting');
});

test('[RT17] two silent bots do not pass a chat to and fro for ever', async () => {
  const it = await office({ message: 'BLANK_MESSAGE' });
  const { host, people, botSkill, humanSkill, bot: botId } = it;
  const other = await people.user('other_bot', [humanSkill], { type: 'bot' });
  const { botId: second } = await host.must({
    type: 'bot.create',
    accountId: people.accountId,
    name: 'Second',
    description: '',
  });
  const first = host.rows('bots').find(({ id }) => id === botId)!.integrations[0]!;
  if (first.kind !== 'agent-escalation') throw new Error('The tutorial hands over.');
  const draft: IntegrationDraft = { ...first, id: null, customData: [], skillId: botSkill };
  const { integrationId } = await host.must({ type: 'integration.save', botId: second, draft });
  const dialogs = () => host.rows('bots').find(({ id }) => id === second)!.dialogs;
  // It passes on whatever it hears, the greeting too.
  for (const { id: dialogId, interactions } of dialogs().filter(({ kind }) => kind === 'standard')) {
    const starter = interactions[0]!;
    if (starter.kind !== 'user-says') throw new Error('A dialog begins with a User Says.');
    await host.must({
      type: 'interaction.save',
      botId: second,
      dialogId,
      interaction: { ...starter, patterns: ['*'], excludeKeywords: [] },
    });
    const { interactionId } = await host.must({
      type: 'interaction.add',
      botId: second,
      dialogId,
      kind: 'integration',
      after: starter.id,
    });
    const made = dialogs()
      .flatMap((one) => one.interactions)
      .find(({ id }) => id === interactionId)!;
    if (made.kind !== 'integration') throw new Error('Asked for an Integration.');
    await host.must({
      type: 'interaction.save',
      botId: second,
      dialogId,
      interaction: { ...made, integrationId, rules: [] },
    });
  }
  const { connectorId } = await host.must({
    type: 'connector.save',
    draft: {
      id: null,
      plays: { kind: 'bot', botId: second },
      accountId: people.accountId,
      userId: other,
      role: 'agent',
      conversationKind: 'chat',
      environment: 'demo',
      settings: [],
    },
  });
  await host.must({ type: 'connector.start', connectorId });
  await host.clock.advance(2_000);
  await it.consumer.say(it.id, 'agent please');
  await host.clock.advance(60_000);
  const lines = it.consumer.texts().length;
  expect(lines).toBeGreaterThan(4);
  await host.clock.advance(120_000);
  expect(it.consumer.texts()).toHaveLength(lines);
  expect(lines).toBeLessThan(40);
});

test('[CN22] a transfer that is refused says nothing of itself; one that takes place says its message once', async () => {
  const it = await office({ skillId: () => '{$userMessage}' });
  const { host, consumer, said, bot: botId, humanSkill } = it;
  const [starter] = host.rows('bots')[0]!.dialogs.at(-1)!.interactions;
  if (starter?.kind !== 'user-says') throw new Error('A dialog begins with a User Says.');
  await host.must({
    type: 'interaction.save',
    botId,
    dialogId: host.rows('bots')[0]!.dialogs.at(-1)!.id,
    interaction: { ...starter, patterns: ['*0*'], excludeKeywords: [] },
  });
  await consumer.say(it.id, '4040404040');
  await host.clock.advance(5_000);
  expect(said('Please hold on.')).toBe(0);
  await it.people.agent('human_agent');
  await consumer.say(it.id, humanSkill);
  await host.clock.advance(5_000);
  expect(said('Please hold on.')).toBe(1);
  expect(host.rows('conversations')[0]?.phase.name).toBe('ringing');
});
