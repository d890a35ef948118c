import { checkEngine } from '#core/administration/engines';
import type { FiledWorld } from '../world-schema';
import { entriesOf, type Faults } from './fault';

/** Outside engines that nobody could have entered. [CN58] [AE125] */
export function* engineFaults({ connectors }: FiledWorld): Faults {
  for (const [id, connector] of entriesOf(connectors))
    for (const { text } of checkEngine(connector)) yield `connectors.${id}.plays: ${text}`;
}
