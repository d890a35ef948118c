import { newestTalk } from '../connect-to-liveengage/talks';
import type { Detour, Step } from '../lesson';
import { isBroken, mends } from '../mends';
import { button } from '../ways';
import type { Me, Scene } from '../scene';
import { caughtTalk } from './06-outage';
import { cardStep } from './04-card';
import {
  engineConnector,
  enginesOf,
  hasItsChats,
  loginOf,
  newChat,
  toNewChat,
  type EngineConnector,
} from './engines';
import { engineGap } from './gaps';

const talking =
  'As the visitor end the chat that is open, open a new one and write something: with the answer the bot is Online.';

/** The engine that had failed; where that is not there any more, the one of the lesson. [LG69] */
function failedEngine(scene: Scene, me: Me): EngineConnector | undefined {
  const bot = caughtTalk(scene, me)?.firstBot;
  return enginesOf(scene, me).find(({ userId }) => userId === bot) ?? engineConnector(scene, me);
}

/** Whether it, or the one that has its chats now, has answered in a chat that is newer than the one in which it failed. [LG72] */
function hasAnswered(scene: Scene, me: Me, { userId }: EngineConnector): boolean {
  const caught = caughtTalk(scene, me);
  const those: readonly unknown[] = [userId, engineConnector(scene, me)?.userId];
  const newest = newestTalk(
    scene,
    me,
    ({ id, firstBot, milestones }) =>
      id === caught?.id ||
      (those.includes(firstBot) &&
        milestones.includes('bot-answered') &&
        !milestones.includes('engine-failed')),
  );
  return newest !== null && newest.id !== caught?.id;
}

/** Once it is whole, to a chat in which it answers. */
function toItsAnswer(scene: Scene, me: Me): Detour | null {
  const connector = failedEngine(scene, me);
  if (!connector || isBroken(connector) || !caughtTalk(scene, me)) return null;
  return toNewChat([talking]);
}

export const mendEngineStep: Step = {
  ...cardStep,
  id: 'mend-engine',
  part: 'fail',
  asksFor: 'state',
  title: 'Mend it',
  say: 'From its next answer on the engine has its chats again; what was passed on stays with who has it.',
  how: [
    'Under Connect Bots press Mend in its row. It says Vendor Interruption until the service answers again.',
    talking,
  ],
  values: [],
  where: { route: '/connect-bots', way: [[button('Mend', { ends: true })]] },
  detour: toItsAnswer,
  missing(scene, me) {
    if (!caughtTalk(scene, me)) return [engineGap('outage-missing')];
    const connector = failedEngine(scene, me);
    if (!connector) return [];
    const user = loginOf(scene, connector) ?? '…';
    if (isBroken(connector)) return [engineGap('connector-broken', { user })];
    return hasAnswered(scene, me, connector) ? [] : [engineGap('answer-missing', { user })];
  },
  solution(scene, me) {
    const connector = failedEngine(scene, me);
    if (!connector || !caughtTalk(scene, me)) return [];
    if (!isBroken(connector) && hasAnswered(scene, me, connector)) return [];
    return [...mends(connector), ...(hasItsChats(scene, me) ? newChat(scene, me) : [])];
  },
};
