import type { Connector } from '#model/connector';
import type { PlaysOf } from '#model/connector/player-kind';
import type { User } from '#model/user';
import { botSkill, botUsers, mine } from '../connect-to-liveengage/cast';
import { completeCampaigns } from '../connect-to-liveengage/lesson-campaign';
import { newestTalk } from '../connect-to-liveengage/talks';
import type { Move } from '../lesson';
import { isBroken, mends } from '../mends';
import type { Me, Scene } from '../scene';
import { engineGap } from './gaps';

/** A connector by which an outside engine speaks. */
export type EngineConnector = Connector & { readonly plays: PlaysOf<'engine'> };

const isEngine = (one: Connector): one is EngineConnector => one.plays.kind === 'engine';
const isWanted = ({ wanted }: Connector) => wanted === 'running';

/** The connector of an engine that takes chats of the bot’s skill; one that is to run before others. */
export function engineConnector(scene: Scene, me: Me): EngineConnector | undefined {
  const seats = new Set(botUsers(scene, me).map(({ id }) => id));
  const all = mine(scene.connectors, me).filter(isEngine);
  const right = all.filter(({ userId }) => seats.has(userId));
  return right.find(isWanted) ?? right[0];
}

/** The user of the engine, else one with the bot’s skill that no connector has. */
export function engineUser(scene: Scene, me: Me): User | undefined {
  const seated = engineConnector(scene, me)?.userId;
  const taken = new Set(mine(scene.connectors, me).map(({ userId }) => userId));
  const users = botUsers(scene, me);
  return users.find(({ id }) => id === seated) ?? users.find(({ id }) => !taken.has(id));
}

/** Whoever else takes chats of the same skill. */
export function othersRunning(scene: Scene, me: Me): Connector[] {
  const seats = new Set(botUsers(scene, me).map(({ id }) => id));
  const own = engineConnector(scene, me)?.id;
  return mine(scene.connectors, me).filter((one) => isWanted(one) && one.id !== own && seats.has(one.userId));
}

/** As whom it signs in, as far as that is known. */
export const loginOf = (scene: Scene, connector: Pick<Connector, 'userId'> | undefined) =>
  connector && scene.users[connector.userId]?.loginName;

/** What is missing while the engine has not yet done this: it cannot, where it is broken on purpose. */
export function notYet(scene: Scene, me: Me, gap: Parameters<typeof engineGap>[0]): string[] {
  const connector = engineConnector(scene, me);
  const user = loginOf(scene, connector) ?? '…';
  return [connector && isBroken(connector) ? engineGap('connector-broken', { user }) : engineGap(gap)];
}

/** The visitor says this to the engine, in a chat that it has or will have; nothing while it would not answer. */
export function engineHears(scene: Scene, me: Me, text: string): Move[] {
  const connector = engineConnector(scene, me);
  const shown = completeCampaigns(scene, me).some(({ publishedAt }) => publishedAt !== null);
  if (!shown || connector?.status !== 'online' || othersRunning(scene, me).length > 0) return [];
  const open = newestTalk(scene, me, ({ phase }) => phase.name !== 'ended');
  const hasIt = open?.phase.name === 'assigned' && open.phase.userId === connector.userId;
  const willHave = open?.phase.name === 'waiting' && open.skillId === botSkill(scene, me)?.id;
  return [...mends(connector), ...(open && !hasIt && !willHave ? [endOf(open)] : []), ...openAndSay(text)];
}

const endOf = ({ id }: { readonly id: NonNullable<ReturnType<typeof newestTalk>>['id'] }): Move => ({
  ...{ kind: 'consumer', do: 'end-chat' },
  conversationId: id,
});

const openAndSay = (text: string): Move[] => [
  { kind: 'consumer', do: 'open-chat' },
  { kind: 'consumer', do: 'say', text },
];

/** The same in a chat of its own, whoever has the one that is open. */
export function newChat(scene: Scene, me: Me, text: string): Move[] {
  const open = newestTalk(scene, me, ({ phase }) => phase.name !== 'ended');
  return [...(open ? [endOf(open)] : []), ...openAndSay(text)];
}
