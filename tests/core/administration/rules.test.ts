import { expect, test } from 'vitest';
import type { Command } from '#contract/command';
import { publishGaps } from '#core/administration/campaigns';
import { canSeat, whyFixed } from '#core/administration/connectors';
import { checkSkill, usesOfSkills } from '#core/administration/skills';
import { checkUser, needsOfUser } from '#core/administration/users';
import { checkIntegration, checkSkillReference } from '#core/bot/check-integration';
import { integrationProblems } from '#core/bot/validation/integration-problems';
import { permissions } from '#model/choices';
import { apply } from '#core/engine/apply';
import { asId, type IntegrationId, type SkillId, type UserId } from '#model/ids';
import { listOf } from '#model/list-of';
import { limits } from '#model/limits';
import type { User } from '#model/user';
import { firstProfileId } from '#model/profile';
import { createBareEngine } from '#support/bare-engine';
import { toCampaignDraft } from '../../../src/ui/features/campaigns/campaign-values';
import { newEngagement } from '../../../src/ui/features/campaigns/engagement-values';
import { skillProblems } from '../../../src/ui/features/users-and-skills/skill-values';
import { toUserDraft, userProblems, userValues } from '../../../src/ui/features/users-and-skills/user-values';

function begin() {
  const engine = createBareEngine();
  const [me] = Object.values(engine.world.users);
  if (!me) throw new Error('Nobody came with the account.');
  /** Why the engine refuses a command, at its field. */
  const refusal = (command: Command) => {
    const { answer } = engine.take({ type: 'command', command, as: me.id });
    return answer && 'failure' in answer ? answer.failure : null;
  };
  return { ...engine, me, accountId: me.accountId, refusal };
}

test('[AD1] what a form says is wrong with a skill is why the engine refuses it', () => {
  const texts = ['', ' ', 'Bot', 'x'.repeat(limits.skillName + 1), 'x'.repeat(limits.skillDescription + 1)];
  const drafts = texts.flatMap((name) => texts.map((description) => ({ name, description })));
  for (const values of drafts) {
    const { accountId, refusal } = begin();
    const draft = { id: null, accountId, ...values };
    const [problem] = checkSkill(values);
    expect(refusal({ type: 'skill.save', draft })).toEqual(problem ?? null);
    expect(Object.values(skillProblems(values))[0]).toBe(problem?.text);
  }
});

test('[AD1] what a form says is wrong with a user is why the engine refuses it', () => {
  const { accountId, refusal } = begin();
  const good = {
    ...userValues(null, 3),
    loginName: 'ann',
    email: 'ann@example.com',
    nickname: 'Ann',
    name: 'Ann',
    password: 'long enough',
    profiles: [firstProfileId(accountId, 'agent')],
  };
  const key = { keyName: 'k', appKey: '', secret: 's', accessToken: 't', accessTokenSecret: 'u' };
  const wrong = [
    { loginName: '' },
    { loginName: 'two words' },
    { nickname: ' ' },
    { name: 'x'.repeat(limits.userName + 1) },
    { email: 'x'.repeat(limits.email + 1) },
    { password: 'short' },
    { method: 'api-key' as const, key },
    { profiles: [] },
  ];
  for (const part of wrong) {
    const draft = toUserDraft(null, accountId, { ...good, ...part });
    if (!draft) throw new Error('The values make no draft.');
    const [problem] = checkUser(draft);
    expect(refusal({ type: 'user.save', draft })).toEqual(problem);
    expect(Object.values(userProblems({ ...good, ...part }))).toEqual([problem?.text]);
  }
});

test('[AD2] what uses a skill is found wherever it is named, and keeps it from being deleted', () => {
  const { must, me, accountId, world, refusal } = begin();
  const skill = (name: string): SkillId =>
    must({ type: 'skill.save', draft: { id: null, accountId, name, description: name } }, me.id).skillId;
  const used = skill('Bot');
  const free = skill('Free');
  const engagement = {
    ...newEngagement,
    source: 'web' as const,
    template: 't',
    name: 'Corner',
    conversationKind: 'chat' as const,
    routing: 'specific-skill' as const,
    skillId: used,
  };
  const values = { name: 'Test', goal: '', engagements: [engagement] };
  must({ type: 'campaign.save', draft: toCampaignDraft(null, accountId, values) }, me.id);
  const { type, loginName, email, nickname, name, profiles, maxChats, enabled } = me;
  const login = { method: 'password' as const, password: 'long enough' };
  const who = { type, loginName, email, nickname, name, login, profiles: [...profiles], maxChats, enabled };
  must({ type: 'user.save', draft: { ...who, id: me.id, accountId, skills: [used] } }, me.id);
  const { botId } = must({ type: 'bot.create', accountId, name: 'Bot', description: '' }, me.id);
  const integration = {
    id: null,
    kind: 'agent-escalation' as const,
    name: 'Over',
    responseVariable: 'r',
    skillName: 'Bot',
    skillId: used,
    message: 'm',
    transformScript: '',
    customData: [],
  };
  must({ type: 'integration.save', botId, draft: integration }, me.id);
  const around = {
    users: listOf(world, 'users'),
    campaigns: listOf(world, 'campaigns'),
    bots: listOf(world, 'bots'),
    connectors: listOf(world, 'connectors'),
  };
  const uses = usesOfSkills(accountId, around);
  expect(uses.get(used)?.map(({ kind }) => kind)).toEqual(['user', 'engagement', 'integration']);
  expect(uses.get(free)).toBeUndefined();
  expect(refusal({ type: 'skill.delete', skillId: used })).toMatchObject({ name: 'in-use' });
  expect(refusal({ type: 'skill.delete', skillId: free })).toBeNull();
});

test('[AD3] a campaign lacks the same for the page and for Publish', () => {
  const { must, me, accountId, world, refusal } = begin();
  const gone = { ...newEngagement, source: 'web' as const, template: 't', name: 'Corner' };
  const strange = { ...gone, routing: 'specific-skill' as const, skillId: asId<SkillId>('1') };
  const campaigns = [
    { name: 'One', goal: '', engagements: [] },
    { name: 'Two', goal: 'Generate leads', engagements: [{ ...strange, conversationKind: 'chat' as const }] },
  ];
  for (const values of campaigns) {
    const draft = toCampaignDraft(null, accountId, values);
    const { campaignId } = must({ type: 'campaign.save', draft }, me.id);
    const gaps = publishGaps(draft, (id) => world.skills[id] !== undefined);
    expect(gaps).not.toEqual([]);
    const refused = refusal({ type: 'campaign.publish', campaignId });
    expect(refused).toMatchObject({ name: 'campaign-incomplete' });
    for (const gap of gaps) expect(refused).toMatchObject({ text: expect.stringContaining(gap) });
  }
});

test('[AD9] the last enabled administrator of an account stays one, whoever asks', () => {
  const { world, take, must, me, accountId, refusal } = begin();
  const login = { method: 'password', password: 'long enough' } as const;
  const stored = (id: UserId) => {
    const user = world.users[id]!;
    return { ...user, login, profiles: [...user.profiles], skills: [...user.skills] };
  };
  const administrator = firstProfileId(accountId, 'administrator');
  const { profileId } = must(
    {
      type: 'profile.save',
      draft: { id: null, accountId, name: 'All', role: 'administrator', permissions: [...permissions] },
    },
    me.id,
  );
  const second = { ...stored(me.id), id: null, loginName: 'second', login };
  const { userId } = must({ type: 'user.save', draft: { ...second, profiles: [profileId] } }, me.id);
  must(
    { type: 'user.save', draft: { ...second, type: 'bot', loginName: 'robot', profiles: [administrator] } },
    me.id,
  );
  const last = { name: 'not-permitted', text: expect.stringContaining('this is the last one') };
  const without = { ...stored(me.id), profiles: [firstProfileId(accountId, 'agent')] };
  expect(refusal({ type: 'user.save', draft: without })).toMatchObject({ ...last, field: 'profiles' });
  const bySecond = (command: Command) => take({ type: 'command', command, as: userId }).answer;
  expect(bySecond({ type: 'user.save', draft: { ...stored(me.id), enabled: false } })).toMatchObject({
    failure: { ...last, field: 'enabled' },
  });
  expect(bySecond({ type: 'user.delete', userId: me.id })).toMatchObject({ failure: last });
  const promoted = { ...stored(userId), profiles: [profileId, administrator] };
  must({ type: 'user.save', draft: promoted }, me.id);
  expect(bySecond({ type: 'user.save', draft: without })).toMatchObject({ ok: true });
});

test('[AD9] an account of before that has no administrator left gets one when an engine starts', () => {
  const { world, now, take, me, accountId } = begin();
  const left = { ...me, profiles: [firstProfileId(accountId, 'agent')], enabled: false };
  apply(world, { type: 'user.saved', at: now, user: left });
  take({ type: 'engine.started' });
  expect(world.users[me.id]).toMatchObject({
    enabled: true,
    profiles: [firstProfileId(accountId, 'agent'), firstProfileId(accountId, 'administrator')],
  });
});

test('[AD4] a user is needed by connectors, by open conversations and by who acts as them', () => {
  const { me, refusal } = begin();
  const connectors = [{ userId: me.id, plays: { kind: 'bot', botId: asId('b') } }] as never;
  const nobody = { me: null, users: [], connectors: [], bots: [], open: 0 };
  expect(needsOfUser(me.id, nobody)).toEqual([]);
  expect(needsOfUser(me.id, { me: me.id, users: [], connectors, bots: [], open: 2 })).toEqual([
    { kind: 'connector', bot: { id: 'b', name: null } },
    { kind: 'conversations', open: 2 },
    { kind: 'acts' },
  ]);
  expect(refusal({ type: 'user.delete', userId: me.id })).toMatchObject({ name: 'not-permitted' });
});

test('[BT79] what a form says is wrong with an integration is why the engine refuses it', () => {
  const { must, me, accountId, refusal } = begin();
  const { botId } = must({ type: 'bot.create', accountId, name: 'Bot', description: '' }, me.id);
  const draft = { id: null, accountId, name: 'Human', description: 'd' };
  const { skillId } = must({ type: 'skill.save', draft }, me.id);
  const good = {
    id: null,
    kind: 'agent-escalation' as const,
    name: 'Over',
    responseVariable: 'r',
    skillName: 'Human',
    skillId: String(skillId),
    message: 'm',
    transformScript: '',
    customData: [],
  };
  const save = (part: Partial<typeof good>) =>
    refusal({ type: 'integration.save', botId, draft: { ...good, ...part } });
  const wrong = [
    { name: ' ' },
    { responseVariable: '' },
    { skillName: 'x'.repeat(limits.skillReference + 1) },
    { skillId: '' },
    { message: 'x'.repeat(limits.escalationMessage + 1) },
  ];
  for (const part of wrong) {
    const [problem] = checkIntegration({ ...good, ...part });
    expect(problem).toBeDefined();
    expect(save(part)).toEqual(problem);
  }
  for (const unknown of ['12', 'Human']) {
    const [problem] = checkSkillReference(unknown, (id) => id === skillId);
    expect(problem).toMatchObject({ field: 'skillId' });
    expect(save({ skillId: unknown })).toEqual(problem);
    const integration = { ...good, id: asId<IntegrationId>('i'), skillId: unknown };
    const told = integrationProblems(integration, { skills: [{ id: skillId, name: 'Human' }], players: [] });
    expect(told.map(({ text }) => text)).toContain(problem?.text);
  }
  expect(save({ skillId: '{$skill}' })).toBeNull();
});

test('[AD5] a connector that runs stays as it is, in the words the page has for it; who is chosen is an enabled bot user', () => {
  const { must, me, accountId, refusal, world } = begin();
  const { botId } = must({ type: 'bot.create', accountId, name: 'Bot', description: '' }, me.id);
  const { email, nickname, name, profiles, maxChats } = me;
  const login = { method: 'password' as const, password: 'long enough' };
  const user = { email, nickname, name, profiles: [...profiles], maxChats, login, skills: [] };
  const make = (named: string, over: Pick<User, 'type' | 'enabled'>) =>
    must({ type: 'user.save', draft: { ...user, ...over, id: null, accountId, loginName: named } }, me.id);
  const seats = [
    make('robot', { type: 'bot', enabled: true }),
    make('asleep', { type: 'bot', enabled: false }),
    make('person', { type: 'human', enabled: true }),
  ].map(({ userId }) => userId);
  const plays = { kind: 'bot', botId } as const;
  const deployed = { role: 'agent', conversationKind: 'chat', environment: 'demo', settings: [] } as const;
  const seat = { plays, accountId, ...deployed };
  const tried = seats.map((userId) =>
    refusal({ type: 'connector.save', draft: { id: null, ...seat, userId } }),
  );
  expect(tried).toMatchObject([null, { name: 'user-disabled' }, { name: 'user-not-bot' }]);
  expect(seats.map((userId) => canSeat(world.users[userId]!, accountId, { kind: 'bot' }))).toEqual([
    true,
    false,
    false,
  ]);
  const [connectorId] = world.order.connectors;
  if (!connectorId) throw new Error('No connector was saved.');
  must({ type: 'connector.start', connectorId }, me.id);
  const running = world.connectors[connectorId]!;
  const why = whyFixed(running);
  expect(why?.text).toBe('Stop the connector first.');
  expect(refusal({ type: 'connector.delete', connectorId })).toEqual(why);
  expect(
    refusal({ type: 'connector.save', draft: { ...seat, id: connectorId, userId: running.userId } }),
  ).toEqual(why);
});
