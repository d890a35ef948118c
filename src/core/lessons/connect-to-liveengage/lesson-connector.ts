import { botOf, type Connector } from '#model/connector';
import { fewestGaps, type Judged } from '../fewest-gaps';
import { gap } from '../gaps';
import type { Me, Scene } from '../scene';
import { botSkillName, botUsers, canHandOver, lessonBots, mine } from './cast';

/** The connector that is nearest to what the tutorial wants; a running one before its equals. */
export function judgeConnectors(scene: Scene, me: Me): Judged<Connector> | null {
  const connectors = mine(scene.connectors, me).filter((one) => botOf(scene.bots, one));
  const running = connectors.filter(({ wanted }) => wanted === 'running');
  const idle = connectors.filter(({ wanted }) => wanted !== 'running');
  return fewestGaps([...running, ...idle], (connector) => connectorGaps(scene, me, connector));
}

function connectorGaps(scene: Scene, me: Me, connector: Connector): string[] {
  const bot = botOf(scene.bots, connector);
  const user = scene.users[connector.userId];
  const words = { user: user?.loginName ?? '?', bot: bot?.name ?? '?', skill: botSkillName };
  const another = lessonBots(scene, me).some(canHandOver) && !(bot && canHandOver(bot));
  const gaps: string[] = [];
  if (another) gaps.push(gap('connector-bot', words));
  if (!botUsers(scene, me).some(({ id }) => id === connector.userId)) gaps.push(gap('connector-user', words));
  if (connector.role !== 'agent') gaps.push(gap('connector-role'));
  if (connector.conversationKind !== 'chat') gaps.push(gap('connector-kind'));
  if (connector.environment !== 'demo') gaps.push(gap('connector-environment'));
  return gaps;
}

/** Every connector that is as the tutorial wants it. */
export function rightConnectors(scene: Scene, me: Me): Connector[] {
  return mine(scene.connectors, me).filter(
    (connector) => botOf(scene.bots, connector) && connectorGaps(scene, me, connector).length === 0,
  );
}
