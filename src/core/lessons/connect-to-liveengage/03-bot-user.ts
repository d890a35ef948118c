import { freeName } from '#model/free-name';
import { limits } from '#model/limits';
import { firstProfileId, hasRole, type Profiles } from '#model/profile';
import type { Skill } from '#model/skill';
import type { User, UserDraft } from '#model/user';
import { fewestGaps, type Judged } from '../fewest-gaps';
import { gap } from '../gaps';
import type { Control, Move, Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { actionAdd, fields, save } from '../ways';
import { botSkill, botSkillName, mine } from './cast';
import { draftOf } from './user-draft';

function judge(scene: Scene, me: Me): Judged<User> | null {
  const bots = mine(scene.users, me).filter((user) => user.type === 'bot');
  const skill = botSkill(scene, me);
  return fewestGaps(bots, (user) => gapsOf(user, skill, scene.profiles));
}

function gapsOf(user: User, skill: Skill | undefined, profiles: Profiles): string[] {
  const words = { user: user.loginName, skill: botSkillName };
  const hasSkill = skill !== undefined && user.skills.includes(skill.id);
  const gaps: string[] = [];
  if (!user.enabled) gaps.push(gap('user-disabled', words));
  if (user.login.method !== 'api-key') gaps.push(gap('user-password', words));
  if (!hasRole(user, profiles, 'agent')) gaps.push(gap('user-no-agent', words));
  if (user.maxChats !== 'unlimited') gaps.push(gap('user-limited', words));
  if (!hasSkill) gaps.push(gap('user-unskilled', words));
  if (user.skills.length > (hasSkill ? 1 : 0)) gaps.push(gap('user-overskilled', words));
  return gaps;
}

function solve(scene: Scene, me: Me): Move[] {
  const skill = botSkill(scene, me);
  const judged = judge(scene, me);
  if (!skill || judged?.gaps.length === 0) return [];
  const wanted = { maxChats: 'unlimited', skills: [skill.id], enabled: true } as const;
  if (judged) {
    const { thing: user } = judged;
    const draft: UserDraft = {
      ...draftOf(user),
      ...wanted,
      skills: [skill.id],
      profiles: hasRole(user, scene.profiles, 'agent')
        ? [...user.profiles]
        : [...user.profiles, firstProfileId(me.accountId, 'agent')],
    };
    return user.login.method === 'api-key'
      ? [{ kind: 'command', command: { type: 'user.save', draft } }]
      : [withKey(draft)];
  }
  const logins = mine(scene.users, me).map((user) => user.loginName);
  return [
    withKey({
      id: null,
      accountId: me.accountId,
      type: 'bot',
      loginName: freeName({ stem: 'bot_user', between: '_', taken: logins, limit: limits.userName }),
      email: 'bot@example.com',
      nickname: 'Billing Bot',
      name: 'Billing Bot',
      login: { method: 'password', password: '' },
      profiles: [firstProfileId(me.accountId, 'agent')],
      ...wanted,
      skills: [skill.id],
    }),
  ];
}

function withKey(draft: UserDraft): Move {
  return {
    kind: 'with-key',
    loginName: draft.loginName,
    command: (key) => ({ type: 'user.save', draft: { ...draft, login: { method: 'api-key', key } } }),
  };
}

const values: readonly Value[] = [
  { label: 'User type', value: 'Bot', enter: 'choose' },
  { label: 'Login name', value: 'bot_user', enter: 'type' },
  { label: 'Email', value: 'bot@example.com', enter: 'type' },
  { label: 'Nickname', value: 'Billing Bot', enter: 'type' },
  { label: 'Name', value: 'Billing Bot', enter: 'type' },
  { label: 'Choose login method', value: 'API key', enter: 'choose' },
  { label: 'Api key', value: 'Generate API key', enter: 'choose' },
  { label: 'Assignment', value: 'Agent', enter: 'choose' },
  { label: 'Max no. live chats', value: 'Unlimited', enter: 'choose' },
  { label: 'Skills', value: botSkillName, enter: 'choose' },
];

const apiKey: Control = { role: 'combobox', name: 'Api key' };

export const botUserStep: Step = {
  id: 'bot-user',
  part: '10',
  asksFor: 'state',
  title: 'Create the agent for the bot',
  say: 'A bot works like an agent: it needs a user to sign in with. Its one skill decides which chats it gets, so give it no other.',
  how: [
    'Open the tab Users and choose Action → Add.',
    'Fill in the fields. Under Api key choose Generate API key: the keys come by themselves.',
    'Save.',
  ],
  values,
  where: {
    route: '/a/{account}/um!users{botUserPage}',
    also: ['/a/{account}/um!users/new'],
    way: [
      ...actionAdd,
      // Once there are keys their name stands in the field, not what was chosen.
      [...fields(values).map((one) => (one.name === 'Api key' ? apiKey : one)), save],
    ],
  },
  looksAt: ['users', 'profiles', 'skills'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? [gap('user-missing')],
  solution: solve,
};

/** The bot user that is half done, if there is one. */
export function botUserToBe(scene: Scene, me: Me): User | null {
  return judge(scene, me)?.thing ?? null;
}
