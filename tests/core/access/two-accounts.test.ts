import { expect, test } from 'vitest';
import { apply } from '#core/engine/apply';
import { openFirstAccount } from '#core/engine/first-account';
import type { Command } from '#contract/command';
import type { Engagement } from '#model/campaign';
import { asId, type CampaignId, type UserId } from '#model/ids';
import { firstProfileId } from '#model/profile';
import { createBareEngine } from '#support/bare-engine';

/** Two accounts in one world, the first with something of everything. */
function twoAccounts() {
  const engine = createBareEngine();
  const { world, now } = engine;
  const [first] = Object.values(world.users);
  const ids = {
    uuid: () => 'other-uuid',
    digits: (count: number) => '9'.repeat(count),
    token: () => 'other-token',
  };
  for (const fact of openFirstAccount({ now, realNow: now, ids })) apply(world, fact);
  const stranger = Object.values(world.users).find(({ accountId }) => accountId !== first!.accountId)!;
  const { accountId, id: me } = first!;
  const { skillId } = engine.must(
    { type: 'skill.save', draft: { id: null, accountId, name: 'A', description: 'a' } },
    me,
  );
  const { botId } = engine.must({ type: 'bot.create', accountId, name: 'Bot', description: '' }, me);
  const user = {
    id: null,
    accountId,
    type: 'bot' as const,
    loginName: 'robot',
    email: 'a@b',
    nickname: 'r',
    name: 'r',
    login: { method: 'password' as const, password: 'pass-word' },
    profiles: [firstProfileId(accountId, 'agent')],
    maxChats: 1,
    skills: [],
    enabled: true,
  };
  const { userId } = engine.must({ type: 'user.save', draft: user }, me);
  const campaign = { id: null, accountId, name: 'C', goal: '', engagements: [] };
  const { campaignId } = engine.must({ type: 'campaign.save', draft: campaign }, me);
  const connector = {
    id: null,
    plays: { kind: 'bot' as const, botId },
    accountId,
    userId,
    role: 'agent' as const,
    conversationKind: 'chat' as const,
    environment: 'demo' as const,
    settings: [],
  };
  const { connectorId } = engine.must({ type: 'connector.save', draft: connector }, me);
  const theirs: Command[] = [
    { type: 'skill.save', draft: { id: skillId, accountId, name: 'Mine', description: 'now' } },
    {
      type: 'skill.save',
      draft: { id: skillId, accountId: stranger.accountId, name: 'Mine', description: 'now' },
    },
    { type: 'skill.delete', skillId },
    { type: 'user.save', draft: { ...user, id: userId, accountId: stranger.accountId } },
    { type: 'user.delete', userId },
    { type: 'user.signIn', userId },
    { type: 'campaign.save', draft: { ...campaign, id: campaignId, accountId: stranger.accountId } },
    { type: 'campaign.publish', campaignId },
    { type: 'campaign.delete', campaignId },
    { type: 'bot.create', accountId, name: 'Mine', description: '' },
    { type: 'bot.rename', botId, name: 'Mine', description: '' },
    { type: 'bot.delete', botId },
    { type: 'dialog.create', botId, name: 'Mine', kind: 'standard' },
    { type: 'dialog.delete', botId, dialogId: asId('x') },
    { type: 'preview.open', botId },
    { type: 'connector.save', draft: { ...connector, accountId: stranger.accountId, userId: stranger.id } },
    { type: 'connector.start', connectorId },
    { type: 'connector.stop', connectorId },
    { type: 'connector.delete', connectorId },
  ];
  return { engine, world, stranger, theirs };
}

test('[AC8] a user of one account changes nothing in another and signs in nobody of it', () => {
  const { engine, world, stranger, theirs } = twoAccounts();
  const before = JSON.stringify(world);
  for (const command of theirs) {
    const { answer } = engine.take({ type: 'command', command, as: stranger.id });
    expect(answer, command.type).toMatchObject({ failure: { name: 'not-permitted' } });
  }
  expect(JSON.stringify(world)).toBe(before);
});

test('[AC8] what comes back into one account leads to no skill of another', () => {
  const { engine, world, stranger } = twoAccounts();
  const [theirs] = Object.values(world.skills);
  const { accountId, id } = stranger;
  const engagement: Engagement = {
    id: asId('e'),
    source: 'web',
    name: 'Chat',
    template: 'Corner button',
    conversationKind: 'chat',
    routing: { kind: 'specific-skill', skillId: theirs!.id },
    buttonText: 'Live Chat',
    window: 'Classic',
  };
  const campaign = { id: asId<CampaignId>('c'), accountId, name: 'C', goal: '', engagements: [engagement] };
  const command: Command = { type: 'campaign.restore', campaign: { ...campaign, publishedAt: null } };
  expect(engine.take({ type: 'command', command, as: id }).answer).toMatchObject({
    failure: { name: 'not-found', field: 'engagements' },
  });
  expect(world.campaigns[campaign.id]).toBeUndefined();
});

test('[AC8] who comes back into one account was made by nobody of another', () => {
  const { engine, world, stranger } = twoAccounts();
  const theirs = Object.values(world.users).find(({ accountId }) => accountId !== stranger.accountId)!;
  const user = { ...stranger, id: asId<UserId>('7001'), loginName: 'back', createdBy: theirs.id };
  expect(
    engine.take({ type: 'command', command: { type: 'user.restore', user }, as: stranger.id }).answer,
  ).toMatchObject({
    failure: { name: 'not-permitted' },
  });
  expect(world.users[user.id]).toBeUndefined();
});

test('[AC8] what one account has takes no name away in another', () => {
  const { engine, stranger } = twoAccounts();
  const { accountId, id } = stranger;
  const command: Command = { type: 'bot.create', accountId, name: 'Bot', description: '' };
  expect(engine.must(command, id)).toMatchObject({ botId: expect.any(String) });
});

test('[AC8] on the wire, conversations, skills and engagements of another account are as unknown as none', () => {
  const { engine, world, stranger } = twoAccounts();
  const [skill] = Object.values(world.skills);
  const visitorOf = (accountId: string) => {
    const { jwt } = engine.http(`https://x/api/account/${accountId}/signup`);
    return engine.connect(`/ws_api/account/${accountId}/messaging/consumer/${jwt}?v=3`);
  };
  const visitor = visitorOf(skill!.accountId);
  const { conversationId } = visitor.ask('cm.ConsumerRequestConversation', { skillId: skill!.id }).body;
  const bearer = engine.must({ type: 'user.signIn', userId: stranger.id }, stranger.id).bearer;
  const brand = engine.connect(`/ws_api/account/${stranger.accountId}/messaging/brand/${bearer}?v=2.1`);
  const update = (field: object) =>
    ['.ams.cm.UpdateConversationField', { conversationId, conversationField: [field] }] as const;
  const asked = [
    update({ field: 'ConversationStateField', conversationState: 'CLOSE' }),
    update({ field: 'ParticipantsChange', type: 'ADD', role: 'MANAGER' }),
    update({ field: 'ParticipantsChange', type: 'ADD', role: 'ASSIGNED_AGENT' }),
    update({ field: 'Skill', type: 'UPDATE', skill: '-1' }),
    ['.ams.ms.QueryMessages', { dialogId: conversationId, newerThanSequence: 0 }] as const,
    ['.ams.ms.SubscribeMessagingEvents', { dialogId: conversationId, fromSeq: 0 }] as const,
  ];
  const before = JSON.stringify(world.conversations);
  for (const [type, body] of asked) expect(brand.ask(type, body), type).toMatchObject({ code: 404 });
  expect(JSON.stringify(world.conversations)).toBe(before);
  const foreign = visitorOf(stranger.accountId);
  expect(foreign.ask('cm.ConsumerRequestConversation', { skillId: skill!.id })).toMatchObject({ code: 404 });
});
