import type { Step } from '../lesson';
import { isBroken, mends } from '../mends';
import { button } from '../ways';
import { isCaught } from './06-outage';
import { engineConnector, loginOf } from './engines';
import { engineGap } from './gaps';

export const mendEngineStep: Step = {
  id: 'mend-engine',
  part: 'fail',
  asksFor: 'state',
  title: 'Mend it',
  say: 'From its next answer on the engine has its chats again; what was passed on stays with who has it.',
  how: ['Under Connect Bots press Mend in its row.'],
  values: [],
  where: { route: '/connect-bots', way: [[button('Mend', { ends: true })]] },
  looksAt: ['connectors', 'conversations', 'users', 'skills', 'bots'],
  missing(scene, me) {
    if (!isCaught(scene, me)) return [engineGap('outage-missing')];
    const connector = engineConnector(scene, me);
    const user = loginOf(scene, connector) ?? '…';
    return connector && isBroken(connector) ? [engineGap('connector-broken', { user })] : [];
  },
  solution(scene, me) {
    const connector = engineConnector(scene, me);
    return connector && isCaught(scene, me) ? mends(connector) : [];
  },
};
