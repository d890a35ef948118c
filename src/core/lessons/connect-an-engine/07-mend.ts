import type { Step } from '../lesson';
import { isBroken, mends } from '../mends';
import { button } from '../ways';
import type { Me, Scene } from '../scene';
import { caughtTalk } from './06-outage';
import { engineConnector, enginesOf, loginOf, type EngineConnector } from './engines';
import { engineGap } from './gaps';

/** The engine that had failed; where that is not there any more, the one of the lesson. [LG69] */
function failedEngine(scene: Scene, me: Me): EngineConnector | undefined {
  const bot = caughtTalk(scene, me)?.firstBot;
  return enginesOf(scene, me).find(({ userId }) => userId === bot) ?? engineConnector(scene, me);
}

export const mendEngineStep: Step = {
  id: 'mend-engine',
  part: 'fail',
  asksFor: 'state',
  title: 'Mend it',
  say: 'From its next answer on the engine has its chats again; what was passed on stays with who has it.',
  how: [
    'Under Connect Bots press Mend in its row. It says Vendor Interruption until the service answers again.',
    'As the visitor end the chat that is open, open a new one and write something: with the answer the bot is Online.',
  ],
  values: [],
  where: { route: '/connect-bots', way: [[button('Mend', { ends: true })]] },
  looksAt: ['connectors', 'conversations', 'users', 'skills', 'bots'],
  missing(scene, me) {
    if (!caughtTalk(scene, me)) return [engineGap('outage-missing')];
    const connector = failedEngine(scene, me);
    const user = loginOf(scene, connector) ?? '…';
    return connector && isBroken(connector) ? [engineGap('connector-broken', { user })] : [];
  },
  solution(scene, me) {
    const connector = failedEngine(scene, me);
    return connector && caughtTalk(scene, me) ? mends(connector) : [];
  },
};
