import type { Bot } from '#model/bot';
import { sameName } from '#model/comparable-text';
import { botIdOf, type Connector } from '#model/connector';
import type { Integration } from '#model/integration';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';
import { botSkill, lessonBots, mine } from '../connect-to-liveengage/cast';
import type { Me, Scene } from '../scene';

/** Who plays the other bot: what it is called, or what it has. */
export const otherName = 'Specialist';

/** The skill of that name, or any but the first bot’s that a bot user has. */
export function otherSkill(scene: Scene, me: Me): Skill | undefined {
  const own = botSkill(scene, me);
  const skills = mine(scene.skills, me).filter((one) => one !== own);
  const robots = mine(scene.users, me).filter(({ type }) => type === 'bot');
  return (
    skills.find(({ name }) => sameName(name, otherName)) ??
    skills.find(({ id }) => robots.some((user) => user.skills.includes(id)))
  );
}

export function otherUser(scene: Scene, me: Me): User | undefined {
  const id = otherSkill(scene, me)?.id;
  const own = botSkill(scene, me)?.id;
  return mine(scene.users, me).find(
    ({ type, skills }) =>
      type === 'bot' && id !== undefined && skills.includes(id) && !(own && skills.includes(own)),
  );
}

/** The one who signs in as that user, else any but the first. */
export function otherBot(scene: Scene, me: Me): Bot | undefined {
  const [first, ...others] = lessonBots(scene, me);
  const user = otherUser(scene, me);
  const seated = mine(scene.connectors, me).find(({ userId }) => userId === user?.id);
  return others.find(({ id }) => seated && id === botIdOf(seated)) ?? others.find((one) => one !== first);
}

export function otherConnector(scene: Scene, me: Me): Connector | undefined {
  const [bot, user] = [otherBot(scene, me), otherUser(scene, me)];
  return mine(scene.connectors, me).find(
    (one) => bot && user && one.userId === user.id && botIdOf(one) === bot.id,
  );
}

/** The escalation of the first bot that leads there. */
export function toOther(scene: Scene, me: Me): Integration<'agent-escalation'> | undefined {
  const id = otherSkill(scene, me)?.id;
  const all = lessonBots(scene, me)[0]?.integrations ?? [];
  return all.flatMap((one) => (one.kind === 'agent-escalation' && one.skillId === id ? [one] : []))[0];
}
