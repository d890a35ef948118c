import { expect, test } from 'vitest';
import type { Bot } from '#model/bot';
import type { Campaign } from '#model/campaign';
import { asId, type AccountId } from '#model/ids';
import type { User } from '#model/user';
import { firstProfileId } from '#model/profile';
import { usesOfSkills } from '#sdk/checks';
import { connector } from '../bot-builder/connector-samples';
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
      transformScript: '',
      customData: [],
    },
  ],
};

test('[US4] users, engagements and integrations of the account are found by the skill they use', () => {
  const uses = usesOfSkills(account, {
    users: [user({})],
    campaigns: [campaign],
    bots: [bot],
    connectors: [],
  });
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
    connectors: [],
  });
  expect(uses.size).toBe(0);
});

test('[US4] uses are counted in words', () => {
  const uses = usesOfSkills(account, {
    users: [user({}), user({ id: asId('8') })],
    campaigns: [campaign],
    bots: [bot],
    connectors: [],
  });
  expect(countUses(uses.get('1') ?? [])).toBe('2 users, 1 engagement');
  expect(countUses([])).toBe('');
});

test('[US4] a connector whose fallback skill it is leads to the connectors of its bot', () => {
  const around = { users: [], campaigns: [], bots: [bot] };
  const connectors = [
    connector({ plays: { kind: 'bot', botId: bot.id }, accountId: account, fallbackSkillId: asId('3') }),
    connector({}),
  ];
  const uses = usesOfSkills(account, { ...around, connectors }).get('3') ?? [];
  expect(useWords(uses).map(({ path }) => path)).toEqual(['/bots/9/connectors']);
  expect(countUses(uses)).toBe('1 connector');
});
