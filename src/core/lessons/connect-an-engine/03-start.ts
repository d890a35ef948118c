import { botIdOf, botOf, type Connector } from '#model/connector';
import { botRunners } from '../bot-runners';
import type { Detour, Move, Step } from '../lesson';
import { isBroken, mends } from '../mends';
import type { Me, Scene } from '../scene';
import { botPanels, button } from '../ways';
import { engineConnector, loginOf, noEngine, othersRunning } from './engines';
import { engineGap } from './gaps';

function gapsOf(scene: Scene, me: Me): string[] {
  const connector = engineConnector(scene, me);
  if (!connector) return [noEngine(scene, me, 'connector-missing')];
  const user = loginOf(scene, connector) ?? '…';
  const offline = engineGap(isBroken(connector) ? 'connector-broken' : 'connector-offline', { user });
  return [
    ...(connector.status === 'online' ? [] : [offline]),
    ...othersRunning(scene, me).map((one) => inTheWay(scene, one)),
  ];
}

function inTheWay(scene: Scene, other: Connector): string {
  const user = loginOf(scene, other) ?? '…';
  const bot = botOf(scene.bots, other)?.name ?? '…';
  return engineGap(other.plays.kind === 'engine' ? 'other-engine' : 'others-running', { user, bot });
}

/** What its row has beside the menu that names it. */
const inRowOf = (login: string, name: string) => [
  button(`Menu of ${login}`, { until: button(name) }),
  button(name, { beside: true, ends: true }),
];

/** To what is missing first: the engine that is mended or started, else one in its way that is stopped. [LG70] */
function toTheFirstGap(scene: Scene, me: Me): Detour | null {
  const connector = engineConnector(scene, me);
  const login = loginOf(scene, connector);
  if (!connector || login === undefined || connector.status === 'starting') return null;
  const { how, values, where } = startEngineStep;
  if (connector.status !== 'online') {
    if (!isBroken(connector)) return { how, values, where: { ...where, way: [inRowOf(login, 'Start')] } };
    const mend = `Press Mend in the row of ${login}: it was broken on purpose.`;
    return { how: [mend, ...how], values, where: { ...where, way: [[button('Mend', { ends: true })]] } };
  }
  const [other] = othersRunning(scene, me);
  const otherLogin = loginOf(scene, other);
  if (!other || otherLogin === undefined) return null;
  const botId = botIdOf(other);
  const route = botId === null ? where.route : `/bots/${botId}/connectors`;
  const place =
    botId === null
      ? 'Under Connect Bots'
      : `In Conversation Builder open the bot ${botOf(scene.bots, other)?.name ?? ''}, then Agent Connectors, and there`;
  return {
    how: [`${place} press Stop in the row of ${otherLogin}.`],
    values,
    where: { route, folds: botPanels, way: [inRowOf(otherLogin, 'Stop')] },
  };
}

export const startEngineStep: Step = {
  id: 'start-engine',
  part: 'connect',
  asksFor: 'state',
  title: 'Start it, in place of other bots',
  say: 'A chat goes to whichever bot user with the skill is free. So that it is the engine, it has to be the only one.',
  how: [
    'Under Connect Bots press Start in its row, and wait for Online.',
    'Where another bot has the same skill press Stop: in its row here, or in Conversation Builder under Agent Connectors of its bot.',
  ],
  values: [],
  where: { route: '/connect-bots', way: [[button('Start', { ends: true })]] },
  detour: toTheFirstGap,
  takes: botRunners,
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

const toConnector = (type: 'connector.start' | 'connector.stop', connectorId: Connector['id']): Move => ({
  kind: 'command',
  command: { type, connectorId },
});
