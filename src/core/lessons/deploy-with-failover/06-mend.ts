import { accountDefaults } from '#model/account';
import type { Step } from '../lesson';
import { isBroken, mends } from '../mends';
import type { Me, Scene } from '../scene';
import { botPanels, button } from '../ways';
import { failoverGap } from './gaps';
import { botConnectors, failedOver } from './spares';

function gapsOf(scene: Scene, me: Me): string[] {
  if (!failedOver(scene, me))
    return [failoverGap('not-missed', { seconds: String(accountDefaults.agentGraceMs / 1_000) })];
  return botConnectors(scene, me)
    .filter(isBroken)
    .map(({ userId }) => failoverGap('still-broken', { user: scene.users[userId]?.loginName ?? '…' }));
}

export const mendStep: Step = {
  id: 'mend',
  part: 'fail',
  asksFor: 'state',
  title: 'Mend it',
  say: 'Back again it takes what comes next; what the other one has taken stays there.',
  how: ['In Agent Connectors press Mend in its row, and wait until both are Online.'],
  values: [],
  where: { route: '/bots/{bot}/connectors', folds: botPanels, way: [[button('Mend', { ends: true })]] },
  looksAt: ['connectors', 'conversations', 'users', 'skills', 'bots'],
  missing: gapsOf,
  solution: (scene, me) => (failedOver(scene, me) ? botConnectors(scene, me).flatMap(mends) : []),
};
