import { expect, test } from 'vitest';
import { chatEngagement, peopleOf } from '#support/people';
import type { VisitorRow } from '#contract/topics';
import * as serverPart from '#workers/host/server-part';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { proves } from '#support/proves';

const missingIn = (host: TestHost) => host.rows('visitors')[0]?.missing.map(({ text }) => text) ?? [];

test('[CA1] an unpublished campaign is never offered', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const { accountId, me } = people;
  expect(missingIn(host)).toEqual(['This account has no campaign yet.']);
  await host.must(
    { type: 'campaign.save', draft: { id: null, accountId, name: 'Draft', goal: '', engagements: [] } },
    me,
  );
  expect(missingIn(host)).toEqual(['The campaign “Draft” is not published.']);
});

test('[CA2][CA4] a chat is offered while somebody of its skill can take it, and else says why', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('Human');
  const wish = await chatEngagement(host, people, skill);
  const row = () => host.rows('visitors')[0]!;
  expect(missingIn(host)).toEqual(['There is no enabled user with the skill “Human”.']);
  await people.user('writer', [skill], { maxChats: 0, maxMessaging: 5 });
  await people.agent('writer');
  expect(missingIn(host)).toEqual([
    'There is no enabled user with the skill “Human” who takes more than “No chats”.',
  ]);
  await people.user('ann', [skill], { maxChats: 1 });
  const ann = await people.agent('ann', 'AWAY');
  expect(missingIn(host)).toEqual(['No agent with the skill “Human” is Available.']);
  await ann.setState('ONLINE');
  proves('S79', () =>
    expect(row().offer).toMatchObject({ kind: 'chat', skillId: skill, buttonText: 'Live Chat' }),
  );
  await (await people.consumer()).ask('cm.ConsumerRequestConversation', wish);
  expect(missingIn(host)).toEqual(['Every agent with the skill “Human” is busy.']);
});

test('[CA2] a bot counts once its connector is Online', async () => {
  const host = await createTestHost();
  const { connector } = await buildTutorial(host);
  expect(missingIn(host)[0]).toContain('no connector of a bot');
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(10_000);
  expect(host.rows('visitors')[0]?.offer).not.toBeNull();
  await host.must({ type: 'connector.stop', connectorId: connector });
  await host.clock.advance(1_000);
  expect(host.rows('visitors')[0]?.offer).toBeNull();
});

test('[RT33] a bot whose connector is for Messaging is nobody for a chat, and that is said; it takes what its connector is for', async () => {
  const host = await createTestHost();
  const { connector, botSkill, botUser } = await buildTutorial(host);
  const draft = { ...host.rows('connectors')[0]!, conversationKind: 'messaging' as const };
  await host.must({ type: 'connector.save', draft });
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(10_000);
  expect(missingIn(host)).toEqual([
    'No agent with the skill “Bot” is Available, and the bot with the skill “Bot” that is Online takes no chats: its connector is for Messaging.',
  ]);
  await (await peopleOf(host).consumer()).open(botSkill);
  await host.clock.advance(10_000);
  expect(host.rows('conversations')[0]?.phase).toMatchObject({ name: 'assigned', userId: botUser });
  await host.must({ type: 'connector.stop', connectorId: connector });
  await host.clock.advance(1_000);
  await host.must({ type: 'connector.save', draft: { ...draft, conversationKind: 'chat' } });
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(10_000);
  expect(missingIn(host)).toEqual([]);
});

test('[CA3] messaging is offered to an empty house', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('Human');
  await chatEngagement(host, people, skill);
  const [campaign] = host.rows('campaigns');
  const engagements = campaign!.engagements.map((one) => ({
    ...one,
    conversationKind: 'messaging' as const,
  }));
  await host.must({ type: 'campaign.save', draft: { ...campaign!, engagements } });
  expect(host.rows('visitors')[0]?.offer).toMatchObject({ kind: 'messaging' });
});

test('[CA8] every published engagement is known, and why nobody stands behind it', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('Human');
  await chatEngagement(host, people, skill);
  const [campaign] = host.rows('campaigns');
  const [first] = campaign!.engagements;
  const messaging = { ...first!, id: null, name: 'Messaging', conversationKind: 'messaging' as const };
  await host.must({ type: 'campaign.save', draft: { ...campaign!, engagements: [first!, messaging] } });
  const known = () => host.rows('visitors')[0]!.engagements;
  expect(known()).toMatchObject([
    { kind: 'chat', obstacle: { text: 'There is no enabled user with the skill “Human”.' } },
    { kind: 'messaging', obstacle: null },
  ]);
  await people.user('ann', [skill], { maxChats: 1 });
  const agent = await people.agent('ann');
  await agent.setState('ONLINE');
  expect(known()).toMatchObject([
    { engagementId: first!.id, kind: 'chat', obstacle: null },
    { kind: 'messaging', obstacle: null },
  ]);
});

test('[CA5] publishing says what is missing', async () => {
  const host = await createTestHost();
  const { accountId, me } = peopleOf(host);
  const draft = { id: null, accountId, name: 'Bot test', goal: '', engagements: [] };
  const { campaignId } = await host.must({ type: 'campaign.save', draft }, me);
  await proves('S95', async () =>
    expect(await host.do({ type: 'campaign.publish', campaignId })).toMatchObject({
      ok: false,
      failure: { text: 'Not ready to publish: a campaign goal, an engagement.' },
    }),
  );
  expect(host.rows('campaigns')[0]?.publishedAt).toBeNull();
});

test('[CA7] a reason leads to where it is mended', async () => {
  const host = await createTestHost();
  const mend = () => host.rows('visitors')[0]?.missing[0]?.mend;
  expect(mend()).toEqual({ at: 'campaigns' });
  const { bot, connector } = await buildTutorial(host);
  expect(mend()).toEqual({ at: 'connectors', botId: bot });
  await host.must({ type: 'connector.delete', connectorId: connector });
  expect(mend()).toEqual({ at: 'bots' });
  const [botUser] = host.rows('users').filter(({ type }) => type === 'bot');
  await host.must({ type: 'user.delete', userId: botUser!.id });
  expect(mend()).toEqual({ at: 'users' });
  const { accountId, id } = host.rows('campaigns')[0]!;
  await host.must({ type: 'campaign.delete', campaignId: id });
  const draft = { id: null, accountId, name: 'Draft', goal: '', engagements: [] };
  const { campaignId } = await host.must({ type: 'campaign.save', draft });
  expect(mend()).toEqual({ at: 'campaign', campaignId });
});

test('[RT23] nothing is said of what a visitor would meet, nor of queues, until the code for it is there; then it is told', async () => {
  let arrive = (_: typeof serverPart): void => {};
  const server = new Promise<typeof serverPart>((resolve) => (arrive = resolve));
  const host = await createTestHost({ parts: { server: () => server } });
  const told: VisitorRow[] = [];
  host.api.watch(['visitors'], (patches) =>
    told.push(...patches.flatMap(({ rows }) => rows as readonly VisitorRow[])),
  );
  const { id } = host.rows('accounts')[0]!;
  expect(told).toEqual([{ id, offer: null, engagements: [], missing: [] }]);
  expect(host.rows('queues')).toEqual([]);
  arrive(serverPart);
  await host.clock.advance(100);
  expect(told.at(-1)?.missing.map(({ text }) => text)).toEqual(['This account has no campaign yet.']);
  expect(host.rows('queues')).toHaveLength(2);
});
