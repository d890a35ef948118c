import { freeName } from '#model/free-name';
import { limits } from '#model/limits';
import { firstProfileId, hasRole } from '#model/profile';
import type { UserDraft } from '#model/user';
import { mine } from '../connect-to-liveengage/cast';
import { draftOf } from '../connect-to-liveengage/user-draft';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { actionAdd, fields, save } from '../ways';
import { failureGap } from './gaps';
import { otherName, otherSkill, otherUser } from './others';

const values: readonly Value[] = [
  { label: 'User type', value: 'Bot', enter: 'choose' },
  { label: 'Login name', value: 'specialist_bot', enter: 'type' },
  { label: 'Email', value: 'specialist@example.com', enter: 'type' },
  { label: 'Nickname', value: otherName, enter: 'type' },
  { label: 'Name', value: otherName, enter: 'type' },
  { label: 'Choose login method', value: 'API key', enter: 'choose' },
  { label: 'Api key', value: 'Generate API key', enter: 'choose' },
  { label: 'Assignment', value: 'Agent', enter: 'choose' },
  { label: 'Max no. live chats', value: 'Unlimited', enter: 'choose' },
  { label: 'Skills', value: '{otherSkill}', enter: 'choose' },
];

function gapsOf(scene: Scene, me: Me): string[] {
  const user = otherUser(scene, me);
  if (!user) return [failureGap('user-missing', { skill: otherSkill(scene, me)?.name ?? otherName })];
  const { enabled, login, maxChats, loginName } = user;
  const isReady =
    enabled && login.method === 'api-key' && maxChats !== 0 && hasRole(user, scene.profiles, 'agent');
  return isReady ? [] : [failureGap('user-unready', { user: loginName })];
}

export const otherUserStep: Step = {
  id: 'other-user',
  part: 'bot',
  asksFor: 'state',
  title: 'Add a user for it',
  say: 'A second bot needs a seat of its own: a user of the type Bot that has this skill and no other.',
  how: ['In the tab Users choose Action → Add.', 'Fill in the fields as for the first bot, and Save.'],
  values,
  where: {
    route: '/a/{account}/um!users',
    also: ['/a/{account}/um!users/new'],
    way: [...actionAdd, [...fields(values), save]],
  },
  looksAt: ['users', 'skills', 'profiles'],
  missing: gapsOf,
  solution(scene, me) {
    const skill = otherSkill(scene, me);
    if (!skill || gapsOf(scene, me).length === 0) return [];
    const old = otherUser(scene, me);
    const taken = mine(scene.users, me).map(({ loginName }) => loginName);
    const loginName = freeName({ stem: 'specialist_bot', between: '_', taken, limit: limits.userName });
    const fresh = {
      ...{ id: null, ...me, type: 'bot' as const, loginName, email: 'specialist@example.com' },
      ...{ nickname: otherName, name: otherName, skills: [skill.id] },
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
