import { freeName } from '#model/free-name';
import { limits } from '#model/limits';
import { firstProfileId, hasRole, type Profiles } from '#model/profile';
import type { Skill } from '#model/skill';
import type { User, UserDraft } from '#model/user';
import { mine } from '../connect-to-liveengage/cast';
import { draftOf } from '../connect-to-liveengage/user-draft';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { sayGaps } from '../gaps';
import { actionAdd, fields, save } from '../ways';

/** What one lesson's further bot user has of its own. */
interface AnotherBotUser extends Pick<Step, 'id' | 'part' | 'title' | 'say'> {
  readonly loginName: string;
  readonly email: string;
  readonly name: string;
  /** What is chosen under Skills; `{…}` is filled in from the world. */
  readonly skillName: string;
  readonly skill: (scene: Scene, me: Me) => Skill | undefined;
  readonly user: (scene: Scene, me: Me) => User | undefined;
  /** Said while there is none. */
  readonly isMissing: (scene: Scene, me: Me) => string;
}

const unready = sayGaps({
  'user-unready':
    '“{user}” cannot sign a bot in yet: it has to be enabled, Agent, with an API key and room for chats.',
});

/** The step that adds one more user of the type Bot, with one skill. */
export function anotherBotUser({ id, part, title, say, ...wanted }: AnotherBotUser): Step {
  const { loginName: stem, email, name } = wanted;
  const values: readonly Value[] = [
    { label: 'User type', value: 'Bot', enter: 'choose' },
    { label: 'Login name', value: stem, enter: 'type' },
    { label: 'Email', value: email, enter: 'type' },
    { label: 'Nickname', value: name, enter: 'type' },
    { label: 'Name', value: name, enter: 'type' },
    { label: 'Choose login method', value: 'API key', enter: 'choose' },
    { label: 'Api key', value: 'Generate API key', enter: 'choose' },
    { label: 'Assignment', value: 'Agent', enter: 'choose' },
    { label: 'Max no. live chats', value: 'Unlimited', enter: 'choose' },
    { label: 'Skills', value: wanted.skillName, enter: 'choose' },
  ];
  const missing = (scene: Scene, me: Me) => {
    const user = wanted.user(scene, me);
    if (!user) return [wanted.isMissing(scene, me)];
    return isReady(user, scene.profiles) ? [] : [unready('user-unready', { user: user.loginName })];
  };
  return {
    ...{ id, part, title, say },
    asksFor: 'state',
    how: [
      'Open Users and Skills, tab Users, and choose Action → Add.',
      'Choose Bot as its type, fill in the fields as below, and Save.',
    ],
    values,
    where: {
      route: '/a/{account}/um!users',
      also: ['/a/{account}/um!users/new'],
      way: [...actionAdd, [...fields(values), save]],
    },
    looksAt: ['users', 'skills', 'profiles', 'connectors', 'bots'],
    missing,
    solution(scene, me) {
      const skill = wanted.skill(scene, me);
      if (!skill || missing(scene, me).length === 0) return [];
      const old = wanted.user(scene, me);
      const taken = mine(scene.users, me).map(({ loginName }) => loginName);
      const fresh = {
        ...{ id: null, ...me, type: 'bot' as const, email, nickname: name, name, skills: [skill.id] },
        loginName: freeName({ stem, between: '_', taken, limit: limits.userName }),
      };
      const kept = old ? draftOf(old) : fresh;
      const ready = {
        profiles: [firstProfileId(me.accountId, 'agent')],
        ...{ maxChats: 'unlimited' as const, enabled: true },
      };
      return [
        {
          kind: 'with-key',
          loginName: kept.loginName,
          command(key) {
            const draft: UserDraft = { ...kept, ...ready, login: { method: 'api-key', key } };
            return { type: 'user.save', draft };
          },
        },
      ];
    },
  };
}

const isReady = (user: User, profiles: Profiles) =>
  user.enabled && user.login.method === 'api-key' && user.maxChats !== 0 && hasRole(user, profiles, 'agent');
