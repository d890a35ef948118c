import type { Connector } from '#model/connector';
import type { PlaysOf } from '#model/connector/player-kind';
import type { User } from '#model/user';
import {
  botSkill,
  botSkillName,
  botUsers,
  humanSkillName,
  humanSkills,
  mine,
} from '../connect-to-liveengage/cast';
import { completeCampaigns } from '../connect-to-liveengage/lesson-campaign';
import { asking } from '../connect-to-liveengage/handover';
import { newestTalk } from '../connect-to-liveengage/talks';
import { fewestGaps } from '../fewest-gaps';
import type { Detour, Move } from '../lesson';
import { isBroken, mends } from '../mends';
import type { Me, Scene } from '../scene';
import { engineGap } from './gaps';

/** A connector by which an outside engine speaks. */
export type EngineConnector = Connector & { readonly plays: PlaysOf<'engine'> };

const isEngine = (one: Connector): one is EngineConnector => one.plays.kind === 'engine';
const isWanted = ({ wanted }: Connector) => wanted === 'running';

/** The engine the lesson is about: of those that take chats of the bot’s skill the one that lacks least, one that is to run before its equals. [LG67] */
export function engineConnector(scene: Scene, me: Me): EngineConnector | undefined {
  const seats = new Set(botUsers(scene, me).map(({ id }) => id));
  const right = enginesOf(scene, me).filter(({ userId }) => seats.has(userId));
  const inOrder = right.toSorted((a, b) => Number(isWanted(b)) - Number(isWanted(a)));
  return fewestGaps(inOrder, (one) => gapsOfEngine(scene, me, one))?.thing;
}

export const enginesOf = (scene: Scene, me: Me) => mine(scene.connectors, me).filter(isEngine);

/** What an engine lacks to be connected as the lesson wants it. */
export function gapsOfEngine(scene: Scene, me: Me, connector: EngineConnector): string[] {
  const user = loginOf(scene, connector) ?? '…';
  const people = humanSkills(scene, me);
  const gaps = connector.conversationKind === 'chat' ? [] : [engineGap('connector-kind', { user })];
  if (!people.some(({ id }) => id === connector.plays.escalation.skillId))
    gaps.push(engineGap('connector-escalation', { user, skill: people[0]?.name ?? humanSkillName }));
  return gaps;
}

/** Said while no engine is as far as that; one whose user has another skill is named. [LG68] */
export function noEngine(scene: Scene, me: Me, gap: 'user-missing' | 'connector-missing'): string {
  const [other] = enginesOf(scene, me);
  const skill = botSkillName;
  if (!other) return engineGap(gap, { skill });
  return engineGap('connector-skill', { user: loginOf(scene, other) ?? '…', skill });
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

/** Whether a chat that is opened now comes to the engine. */
export function hasItsChats(scene: Scene, me: Me): boolean {
  const shown = completeCampaigns(scene, me).some(({ publishedAt }) => publishedAt !== null);
  const isOnline = engineConnector(scene, me)?.status === 'online';
  return shown && isOnline && othersRunning(scene, me).length === 0;
}

/** The visitor says this to the engine, in a chat that it has or will have; nothing while it would not answer. */
export function engineHears(scene: Scene, me: Me, text: string): Move[] {
  const connector = engineConnector(scene, me);
  if (!connector || !hasItsChats(scene, me)) return [];
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

const greeting = 'Hello';

/** A greeting in a chat of its own, whoever has the one that is open. */
export function newChat(scene: Scene, me: Me): Move[] {
  const open = newestTalk(scene, me, ({ phase }) => phase.name !== 'ended');
  return [...(open ? [endOf(open)] : []), ...openAndSay(greeting)];
}

/** The way to that. */
export const toNewChat = (how: readonly string[]): Detour => ({
  how,
  values: [{ label: 'Message', value: greeting, enter: 'type' }],
  where: asking.where,
});
