import type { Move, Step } from '../lesson';
import { isBroken, mends } from '../mends';
import type { Me, Scene } from '../scene';
import { button } from '../ways';
import { engineConnector, noEngine, othersRunning } from './engines';
import { engineGap } from './gaps';

function gapsOf(scene: Scene, me: Me): string[] {
  const connector = engineConnector(scene, me);
  if (!connector) return [noEngine(scene, me, 'connector-missing')];
  const nameOf = ({ userId }: Pick<typeof connector, 'userId'>) => scene.users[userId]?.loginName ?? '…';
  const words = { user: nameOf(connector) };
  const offline = engineGap(isBroken(connector) ? 'connector-broken' : 'connector-offline', words);
  return [
    ...(connector.status === 'online' ? [] : [offline]),
    ...othersRunning(scene, me).map((one) =>
      engineGap(one.plays.kind === 'engine' ? 'other-engine' : 'others-running', { user: nameOf(one) }),
    ),
  ];
}

export const startEngineStep: Step = {
  id: 'start-engine',
  part: 'connect',
  asksFor: 'state',
  title: 'Start it, in place of other bots',
  say: 'A chat goes to whichever bot user with the skill is free. So that it is the engine, it has to be the only one.',
  how: [
    'Under Connect Bots press Start in its row, and wait for Online.',
    'Where another bot has the same skill press Stop: in its row here, or under Agent Connectors of its bot.',
  ],
  values: [],
  where: { route: '/connect-bots', way: [[button('Start', { ends: true })]] },
  looksAt: ['connectors', 'users', 'skills', 'bots'],
  missing: gapsOf,
  solution(scene, me) {
    const connector = engineConnector(scene, me);
    if (!connector) return [];
    const stops = othersRunning(scene, me).map(({ id }) => toConnector('connector.stop', id));
    if (connector.status === 'online' || connector.status === 'starting') return stops;
    const again = connector.wanted === 'running' ? [toConnector('connector.stop', connector.id)] : [];
    return [...stops, ...again, ...mends(connector), toConnector('connector.start', connector.id)];
  },
};

const toConnector = (
  type: 'connector.start' | 'connector.stop',
  connectorId: ReturnType<typeof othersRunning>[number]['id'],
): Move => ({ kind: 'command', command: { type, connectorId } });
