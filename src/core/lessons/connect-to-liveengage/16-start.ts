import { unreachable } from '#base/unreachable';
import type { Connector } from '#model/connector';
import { gap } from '../gaps';
import type { Move, Step } from '../lesson';
import { isBroken, mends } from '../mends';
import { botPanels, button } from '../ways';
import { rightConnectors } from './lesson-connector';

function statusGap({ status, parts }: Connector): string[] {
  switch (status) {
    case 'online':
      return [];
    case 'starting':
      return [gap('connector-starting')];
    case 'offline': {
      const detail = Object.values(parts).find((part) => part.detail !== '')?.detail ?? '';
      return [gap('connector-offline', { detail }).trim()];
    }
    case 'stopped':
      return [gap('connector-stopped')];
    case 'ready-to-start':
      return [gap('connector-not-started')];
    default:
      return unreachable(status);
  }
}

export const startStep: Step = {
  id: 'start',
  part: '12',
  asksFor: 'state',
  title: 'Start the connector',
  say: 'Now the bot goes to work. The i beside Details tells more than its status.',
  how: ['Press Start in its row and wait for Online.'],
  values: [],
  where: {
    route: '/bots/{bot}/connectors',
    folds: botPanels,
    way: [[button('Start', { ends: true })]],
  },
  detour(scene, me) {
    if (!rightConnectors(scene, me).some(isBroken)) return null;
    const way = [[button('Mend', { ends: true })], [button('Start', { ends: true })]];
    return {
      how: ['Press Mend in its row: it was broken on purpose. Then it comes Online, or waits for Start.'],
      values: [],
      where: { route: '/bots/{bot}/connectors', folds: botPanels, way },
    };
  },
  looksAt: ['connectors', 'bots', 'users', 'skills'],
  missing(scene, me) {
    const right = rightConnectors(scene, me);
    if (right.some(({ status }) => status === 'online')) return [];
    // Words come from the one that was told to run, if there is one.
    const first = right.find(({ wanted }) => wanted === 'running') ?? right[0];
    return first ? statusGap(first) : [gap('connector-incomplete')];
  },
  solution(scene, me) {
    const right = rightConnectors(scene, me);
    const [first] = right;
    if (!first || right.some(({ status }) => status === 'online' || status === 'starting')) return [];
    const give = (type: 'connector.stop' | 'connector.start'): Move => ({
      kind: 'command',
      command: { type, connectorId: first.id },
    });
    const again = first.wanted === 'running' ? [give('connector.stop')] : [];
    return [...right.flatMap(mends), ...again, give('connector.start')];
  },
};
