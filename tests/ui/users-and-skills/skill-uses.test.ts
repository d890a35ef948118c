import { expect, test } from 'vitest';
import type { Bot } from '#model/bot';
import type { Campaign } from '#model/campaign';
import { asId, type AccountId } from '#model/ids';
import type { User } from '#model/user';
import { firstProfileId } from '#model/profile';
import { usesOfSkills } from '#sdk/checks';
import { countUses, useWords } from '../../../src/ui/features/users-and-skills/skill-uses';

const account = asId<AccountId>('11111111');
const user = (over: Partial<User>): User => ({
  id: asId('7'),
  pid: asId('pid'),
  accountId: account,
  type: 'bot',
  loginName: 'bot_user',
  email: 'bot@example.com',
  nickname: 'Billing Bot',
  name: 'Billing Bot',
  login: { method: 'password', password: 'password' },
  profiles: [firstProfileId(account, 'agent')],
  maxChats: 'unlimited',
  skills: [asId('1')],
  enabled: true,
  createdBy: null,
  ...over,
});
const campaign: Campaign = {
  id: asId('5'),
  accountId: account,
  name: 'Bot test',
  goal: 'Interact with consumers',
  engagements: [
    {
      id: asId('51'),
      source: 'web',
      name: 'Corner button',
      template: 'Corner button',
      conversationKind: 'chat',
      routing: { kind: 'specific-skill', skillId: asId('1') },
      buttonText: 'Live Chat',
      window: 'Classic',
    },
    {
      id: asId('52'),
      source: 'web',
      name: 'Banner',
      template: 'Banner',
      conversationKind: 'chat',
      routing: { kind: 'all-skills' },
      buttonText: 'Live Chat',
      window: 'Classic',
    },
  ],
  publishedAt: null,
};
const bot: Bot = {
  id: asId('9'),
  accountId: account,
  name: 'Billing Bot',
  description: '',
  language: 'English',
  dialogs: [],
  integrations: [
    {
      id: asId('91'),
      kind: 'agent-escalation',
      name: 'Escalation',
      responseVariable: 'Escalation',
      skillName: 'Human',
      skillId: '2',
      message: 'BLANK_MESSAGE',
      customData: [],
    },
  ],
};

test('[US4] users, engagements and integrations of the account are found by the skill they use', () => {
  const uses = usesOfSkills(account, { users: [user({})], campaigns: [campaign], bots: [bot] });
  expect(uses.get('1')?.map(({ kind }) => kind)).toEqual(['user', 'engagement']);
  expect(useWords(uses.get('1') ?? []).map(({ name }) => name)).toEqual(['Billing Bot', 'Bot test']);
  expect(useWords(uses.get('2') ?? []).map(({ path }) => path)).toEqual(['/bots/9/integrations/91']);
  expect(uses.size).toBe(2);
});

test('[US4] what belongs to another account uses nothing here', () => {
  const elsewhere = { accountId: asId<AccountId>('22222222') };
  const uses = usesOfSkills(account, {
    users: [user(elsewhere)],
    campaigns: [{ ...campaign, ...elsewhere }],
    bots: [{ ...bot, ...elsewhere }],
  });
  expect(uses.size).toBe(0);
});

test('[US4] uses are counted in words', () => {
  const uses = usesOfSkills(account, {
    users: [user({}), user({ id: asId('8') })],
    campaigns: [campaign],
    bots: [bot],
  });
  expect(countUses(uses.get('1') ?? [])).toBe('2 users, 1 engagement');
  expect(countUses([])).toBe('');
});
