import { botIdOf, type Connector } from '#model/connector';
import type { User } from '#model/user';
import { botUsers, lessonBots, mine } from '../connect-to-liveengage/cast';
import { newestTalk } from '../connect-to-liveengage/talks';
import type { Me, Scene, SceneConversation } from '../scene';

/** The connectors of the bot, those that are to run first. */
export function botConnectors(scene: Scene, me: Me): Connector[] {
  const [bot] = lessonBots(scene, me);
  const all = mine(scene.connectors, me).filter((one) => bot && botIdOf(one) === bot.id);
  return [...all.filter(isWanted), ...all.filter((one) => !isWanted(one))];
}

const isWanted = ({ wanted }: Connector) => wanted === 'running';

/** A second user for the same skill; one that has a connector of the bot before others. */
export function spareUser(scene: Scene, me: Me): User | undefined {
  const [first] = botConnectors(scene, me);
  const others = botUsers(scene, me).filter(({ id }) => id !== (first?.userId ?? botUsers(scene, me)[0]?.id));
  const seated = new Set(botConnectors(scene, me).map(({ userId }) => userId));
  return others.find(({ id }) => seated.has(id)) ?? others[0];
}

export function spareConnector(scene: Scene, me: Me): Connector | undefined {
  const user = spareUser(scene, me);
  return botConnectors(scene, me).find(({ userId }) => userId === user?.id);
}

/** The newest chat that a connector of the bot has, and which. */
export function talkHeld(scene: Scene, me: Me): { talk: SceneConversation; connector: Connector } | null {
  const connectors = botConnectors(scene, me);
  const holder = ({ phase }: SceneConversation) =>
    phase.name === 'assigned' ? connectors.find(({ userId }) => userId === phase.userId) : undefined;
  const talk = newestTalk(scene, me, (one) => holder(one) !== undefined);
  const connector = talk && holder(talk);
  return talk && connector ? { talk, connector } : null;
}

/** The newest chat that one connector has lost to another. */
export const failedOver = (scene: Scene, me: Me) =>
  newestTalk(scene, me, ({ milestones }) => milestones.includes('failed-over'));
