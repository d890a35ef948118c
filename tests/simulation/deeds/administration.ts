import type { User, UserDraft } from '#model/user';
import { makeHuman, makeSkill } from '../build-world';
import { addSeat, type Scene } from '../scene';
import { again, choose, numbersOf, type Deeds } from './deed';

const allUsers = ({ roster }: Scene) => [...roster.humans, ...roster.botUsers];
const userNow = (scene: Scene, who: number): User | undefined => {
  const id = allUsers(scene)[who];
  return id === undefined ? undefined : scene.world.users[id];
};
const existing = (scene: Scene) =>
  numbersOf(allUsers(scene)).filter((who) => userNow(scene, who) !== undefined);
/** A conversation this user has, for what an edit may do to it. */
const about = (scene: Scene, who: number) => {
  const user = userNow(scene, who);
  const agent = user && scene.world.agents[user.id];
  const ring = agent?.rings[0];
  return (
    (Object.keys(agent?.conversations ?? {})[0] as never) ??
    (ring === undefined ? undefined : scene.world.rings[ring]?.conversationId)
  );
};

async function edit(scene: Scene, who: number, change: (user: User) => Partial<UserDraft>): Promise<string> {
  const user = userNow(scene, who);
  if (!user) return 'is gone already';
  const { id, accountId, type, loginName, email, nickname, name, login, enabled } = user;
  const { maxChats, maxMessaging } = user;
  const draft: UserDraft = {
    ...{ id, accountId, type, loginName, email, nickname, name, login, enabled },
    ...{ maxChats, maxMessaging },
    profiles: [...user.profiles],
    skills: [...user.skills],
    ...change(user),
  };
  const answer = await scene.machine.do({ type: 'user.save', draft }, scene.roster.me);
  return answer.ok ? '' : ` (refused: ${answer.failure.text})`;
}

const nameOf = (scene: Scene, who: number) => userNow(scene, who)?.loginName ?? `user ${who}`;

/** What whoever runs the account does to users and skills while people talk. */
export const administrationDeeds: Deeds = {
  'user.limit': {
    weight: 4,
    who: existing,
    about,
    async do(scene, who, dice) {
      const maxChats = choose([0, 1, 2, 3, 'unlimited'] as const, dice) ?? 1;
      const maxMessaging = maxChats === 'unlimited' ? undefined : maxChats;
      const said = await edit(scene, who, () => ({ maxChats, maxMessaging }));
      return `the limit of ${nameOf(scene, who)} becomes ${maxChats}${said}`;
    },
  },
  'user.skills': {
    weight: 4,
    who: existing,
    about,
    async do(scene, who, dice) {
      const skill = choose(scene.roster.skills, again(dice));
      const change = ({ skills }: User) => {
        if (!skill) return {};
        const has = skills.includes(skill);
        return { skills: has ? skills.filter((one) => one !== skill) : [...skills, skill] };
      };
      const place = skill ? scene.roster.skills.indexOf(skill) : -1;
      return `skill ${place} is given to or taken from ${nameOf(scene, who)}${await edit(scene, who, change)}`;
    },
  },
  'user.renamed': {
    weight: 2,
    who: existing,
    about,
    async do(scene, who, dice) {
      const nickname = `nick-${dice % 100}`;
      return `${nameOf(scene, who)} is now called ${nickname}${await edit(scene, who, () => ({ nickname }))}`;
    },
  },
  'user.disabled': {
    weight: 3,
    who: (scene) => existing(scene).filter((who) => userNow(scene, who)?.enabled),
    about,
    async do(scene, who) {
      return `${nameOf(scene, who)} is disabled${await edit(scene, who, () => ({ enabled: false }))}`;
    },
  },
  'user.enabled': {
    weight: 6,
    who: (scene) => existing(scene).filter((who) => userNow(scene, who)?.enabled === false),
    async do(scene, who) {
      return `${nameOf(scene, who)} is enabled${await edit(scene, who, () => ({ enabled: true }))}`;
    },
  },
  'user.deleted': {
    weight: 1,
    who: existing,
    about,
    async do(scene, who) {
      const name = nameOf(scene, who);
      const userId = allUsers(scene)[who];
      if (userId === undefined) return 'nobody is deleted';
      const answer = await scene.machine.do({ type: 'user.delete', userId }, scene.roster.me);
      return `${name} is deleted${answer.ok ? '' : ` (refused: ${answer.failure.text})`}`;
    },
  },
  'user.made': {
    weight: 1,
    who: (scene) => (scene.roster.humans.length < 8 ? [0] : []),
    async do(scene, _who, dice) {
      const skills = [dice % scene.roster.skills.length];
      const before = scene.roster.humans.length;
      try {
        await makeHuman(scene.machine, scene.roster, { skills, maxChats: 1 + (dice % 3), manager: false });
      } catch (cause) {
        return `a new human cannot be made: ${String(cause)}`;
      }
      addSeat(scene, scene.roster, scene.roster.humans[before]!);
      return `human-${before} is hired for skill ${skills[0]}`;
    },
  },
  'skill.made': {
    weight: 1,
    who: (scene) => (scene.roster.skills.length < 8 ? [0] : []),
    async do(scene) {
      try {
        scene.roster.skills.push(await makeSkill(scene.machine, scene.roster));
      } catch (cause) {
        return `a new skill cannot be made: ${String(cause)}`;
      }
      return `skill ${scene.roster.skills.length - 1} is made`;
    },
  },
  'skill.deleted': {
    weight: 2,
    who: (scene) =>
      numbersOf(scene.roster.skills).filter((who) => scene.world.skills[scene.roster.skills[who]!]),
    about(scene, who) {
      const skillId = scene.roster.skills[who]!;
      return Object.values(scene.world.conversations).find(
        (one) => one.skillId === skillId && one.phase.name !== 'ended',
      )?.id;
    },
    async do(scene, who) {
      const answer = await scene.machine.do(
        { type: 'skill.delete', skillId: scene.roster.skills[who]! },
        scene.roster.me,
      );
      return `skill ${who} is deleted${answer.ok ? '' : ` (refused: ${answer.failure.text})`}`;
    },
  },
};
