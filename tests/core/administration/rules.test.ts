import { expect, test } from 'vitest';
import type { Command } from '#contract/command';
import { publishGaps } from '#core/administration/campaigns';
import { checkSkill, usesOfSkills } from '#core/administration/skills';
import { checkUser, needsOfUser } from '#core/administration/users';
import { asId, type SkillId } from '#model/ids';
import { listOf } from '#model/list-of';
import { limits } from '#model/limits';
import { createBareEngine } from '#support/bare-engine';
import { campaignDraft } from '../../../src/ui/features/campaigns/campaign-values';
import { newEngagement } from '../../../src/ui/features/campaigns/engagement-values';
import { skillProblems } from '../../../src/ui/features/users-and-skills/skill-values';
import { userDraft, userProblems, userValues } from '../../../src/ui/features/users-and-skills/user-values';

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
    profiles: ['agent' as const],
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
    const draft = userDraft(null, accountId, { ...good, ...part });
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
  must({ type: 'campaign.save', draft: campaignDraft(null, accountId, values) }, me.id);
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
    customData: [],
  };
  must({ type: 'integration.save', botId, draft: integration }, me.id);
  const around = {
    users: listOf(world, 'users'),
    campaigns: listOf(world, 'campaigns'),
    bots: listOf(world, 'bots'),
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
    const draft = campaignDraft(null, accountId, values);
    const { campaignId } = must({ type: 'campaign.save', draft }, me.id);
    const gaps = publishGaps(draft, (id) => world.skills[id] !== undefined);
    expect(gaps).not.toEqual([]);
    const refused = refusal({ type: 'campaign.publish', campaignId });
    expect(refused).toMatchObject({ name: 'campaign-incomplete' });
    for (const gap of gaps) expect(refused).toMatchObject({ text: expect.stringContaining(gap) });
  }
});

test('[AD4] a user is needed by connectors, by open conversations and by who acts as them', () => {
  const { me, refusal } = begin();
  const connectors = [{ userId: me.id, botId: asId('b') }] as never;
  const nobody = { me: null, connectors: [], bots: [], open: 0 };
  expect(needsOfUser(me.id, nobody)).toEqual([]);
  expect(needsOfUser(me.id, { me: me.id, connectors, bots: [], open: 2 })).toEqual([
    { kind: 'connector', botId: 'b', botName: 'b' },
    { kind: 'conversations', open: 2 },
    { kind: 'acts' },
  ]);
  expect(refusal({ type: 'user.delete', userId: me.id })).toMatchObject({ name: 'not-permitted' });
});
