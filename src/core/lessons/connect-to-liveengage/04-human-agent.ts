import { freeName } from '#model/free-name';
import { limits } from '#model/limits';
import { firstProfileId, hasRole, type Profiles } from '#model/profile';
import type { User, UserDraft } from '#model/user';
import { fewestGaps, type Judged } from '../fewest-gaps';
import { gap } from '../gaps';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { actionAdd, fields, save } from '../ways';
import { humanSkillName, humanSkills, isHumanAgent, mine } from './cast';
import { draftOf } from './user-draft';

function judge(scene: Scene, me: Me): Judged<User> | null {
  const skills = new Set(humanSkills(scene, me).map((skill) => skill.id));
  const candidates = mine(scene.users, me).filter(
    (user) => user.type === 'human' && user.skills.some((id) => skills.has(id)),
  );
  return fewestGaps(candidates, (user) => gapsOf(user, scene.profiles));
}

function gapsOf(user: User, profiles: Profiles): string[] {
  const words = { user: user.loginName };
  const gaps: string[] = [];
  if (!user.enabled) gaps.push(gap('user-disabled', words));
  if (!hasRole(user, profiles, 'agent')) gaps.push(gap('user-no-agent', words));
  if (user.maxChats === 0) gaps.push(gap('user-no-chats', words));
  return gaps;
}

/** Whoever is nearest to taking chats: who has the skill, else who could, else a new user. */
function draftFor(scene: Scene, me: Me): UserDraft {
  const people = mine(scene.users, me).filter((user) => user.type === 'human');
  const user = judge(scene, me)?.thing ?? people.find((one) => isHumanAgent(scene, one));
  if (user) {
    const isAgent = hasRole(user, scene.profiles, 'agent');
    const profiles = [...user.profiles, ...(isAgent ? [] : [firstProfileId(me.accountId, 'agent')])];
    const maxChats = user.maxChats === 0 ? 3 : user.maxChats;
    return { ...draftOf(user), enabled: true, profiles, maxChats };
  }
  const logins = mine(scene.users, me).map(({ loginName }) => loginName);
  return {
    id: null,
    accountId: me.accountId,
    type: 'human',
    loginName: freeName({ stem: 'human_agent', between: '_', taken: logins, limit: limits.userName }),
    email: 'agent@example.com',
    nickname: 'Alex',
    name: 'Alex Agent',
    login: { method: 'password', password: 'practice' },
    profiles: [firstProfileId(me.accountId, 'agent')],
    maxChats: 3,
    skills: [],
    enabled: true,
  };
}

const values: readonly Value[] = [
  { label: 'Assignment', value: 'Agent', enter: 'choose' },
  { label: 'Skills', value: humanSkillName, enter: 'choose' },
];

export const humanAgentStep: Step = {
  id: 'human-agent',
  part: '10',
  asksFor: 'state',
  title: 'Give a person the skill Human',
  say: 'Somebody has to receive what the bot hands over. That can be you, or a second agent whom you play later.',
  how: [
    'Open your own user in the tab Users, or add another one with Action → Add.',
    'Assign Agent, choose the skill Human and Save.',
  ],
  values,
  where: {
    route: '/a/{account}/um!users/{human}',
    also: ['/a/{account}/um!users/new'],
    way: [...actionAdd, [...fields(values), save]],
  },
  looksAt: ['users', 'profiles', 'skills'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? [gap('human-missing', { skill: humanSkillName })],
  solution(scene, me) {
    const [skill] = humanSkills(scene, me);
    if (!skill || judge(scene, me)?.gaps.length === 0) return [];
    const draft = draftFor(scene, me);
    const skills = draft.skills.includes(skill.id) ? draft.skills : [...draft.skills, skill.id];
    return [{ kind: 'command', command: { type: 'user.save', draft: { ...draft, skills } } }];
  },
};

/** The user the solution would change; null when it would make a new one. */
export function humanToBe(scene: Scene, me: Me): User | null {
  return judge(scene, me)?.thing ?? mine(scene.users, me).find((one) => isHumanAgent(scene, one)) ?? null;
}
