import { unreachable } from '#base/unreachable';
import type { Connector } from '#model/connector';
import { fewestGaps } from '../fewest-gaps';
import { gap } from '../gaps';
import type { Step } from '../lesson';
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
  say: 'Now the bot goes to work. The status tells when it is Online; the i beside Details tells more.',
  how: ['Press Start in the row of the connector and wait for Online.'],
  values: [],
  where: { route: '/bots/{bot}/connectors', folds: botPanels, way: [[button('Start', { ends: true })]] },
  looksAt: ['connectors', 'bots', 'users', 'skills'],
  missing(scene, me) {
    const judged = fewestGaps(rightConnectors(scene, me), statusGap);
    if (judged?.gaps.length === 0) return [];
    // Words come from the one that was told to run, if there is one.
    const right = rightConnectors(scene, me);
    const first = right.find(({ wanted }) => wanted === 'running') ?? right[0];
    return first ? statusGap(first) : [gap('connector-incomplete')];
  },
  solution(scene, me) {
    const right = rightConnectors(scene, me);
    const [first] = right;
    if (!first || right.some(({ status }) => status === 'online' || status === 'starting')) return [];
    const connectorId = first.id;
    const start = { kind: 'command', command: { type: 'connector.start', connectorId } } as const;
    return first.wanted === 'running'
      ? [{ kind: 'command', command: { type: 'connector.stop', connectorId } }, start]
      : [start];
  },
};
