import { freeName } from '#model/free-name';
import { limits } from '#model/limits';
import { firstProfileId, hasRole } from '#model/profile';
import type { UserDraft } from '#model/user';
import { botSkill, botSkillName, mine } from '../connect-to-liveengage/cast';
import { draftOf } from '../connect-to-liveengage/user-draft';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { actionAdd, fields, save } from '../ways';
import { failoverGap } from './gaps';
import { spareUser } from './spares';

const spareName = 'Spare Bot';

const values: readonly Value[] = [
  { label: 'User type', value: 'Bot', enter: 'choose' },
  { label: 'Login name', value: 'spare_bot', enter: 'type' },
  { label: 'Email', value: 'spare@example.com', enter: 'type' },
  { label: 'Nickname', value: spareName, enter: 'type' },
  { label: 'Name', value: spareName, enter: 'type' },
  { label: 'Choose login method', value: 'API key', enter: 'choose' },
  { label: 'Api key', value: 'Generate API key', enter: 'choose' },
  { label: 'Assignment', value: 'Agent', enter: 'choose' },
  { label: 'Max no. live chats', value: 'Unlimited', enter: 'choose' },
  { label: 'Skills', value: botSkillName, enter: 'choose' },
];

function gapsOf(scene: Scene, me: Me): string[] {
  const user = spareUser(scene, me);
  if (!user) return [failoverGap('user-missing', { skill: botSkillName })];
  const { enabled, login, maxChats, loginName } = user;
  const isReady =
    enabled && login.method === 'api-key' && maxChats !== 0 && hasRole(user, scene.profiles, 'agent');
  return isReady ? [] : [failoverGap('user-unready', { user: loginName })];
}

export const spareUserStep: Step = {
  id: 'spare-user',
  part: 'pool',
  asksFor: 'state',
  title: 'Add a second user for the bot',
  say: 'Every connector signs in as a user of its own. Both have the same skill: what waits there goes to whichever is free.',
  how: ['In the tab Users choose Action → Add.', 'Fill in the fields as for the first bot user, and Save.'],
  values,
  where: {
    route: '/a/{account}/um!users',
    also: ['/a/{account}/um!users/new'],
    way: [...actionAdd, [...fields(values), save]],
  },
  looksAt: ['users', 'skills', 'profiles', 'connectors', 'bots'],
  missing: gapsOf,
  solution(scene, me) {
    const skill = botSkill(scene, me);
    if (!skill || gapsOf(scene, me).length === 0) return [];
    const old = spareUser(scene, me);
    const taken = mine(scene.users, me).map(({ loginName }) => loginName);
    const loginName = freeName({ stem: 'spare_bot', between: '_', taken, limit: limits.userName });
    const fresh = {
      ...{ id: null, ...me, type: 'bot' as const, loginName, email: 'spare@example.com' },
      ...{ nickname: spareName, name: spareName, skills: [skill.id] },
    };
    const ready = {
      profiles: [firstProfileId(me.accountId, 'agent')],
      ...{ maxChats: 'unlimited' as const, enabled: true },
    };
    return [
      {
        kind: 'with-key',
        loginName: old?.loginName ?? loginName,
        command: (key) => {
          const login = { method: 'api-key' as const, key };
          const draft: UserDraft = { ...(old ? draftOf(old) : fresh), ...ready, login };
          return { type: 'user.save', draft };
        },
      },
    ];
  },
};
