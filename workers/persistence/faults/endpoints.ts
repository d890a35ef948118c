import { checkStandIn } from '#core/administration/stand-ins';
import type { FiledWorld } from '../world-schema';
import { entriesOf, type Faults } from './fault';

/** Rules that nobody could have typed. [AE186] */
export function* endpointFaults({ endpoints }: FiledWorld): Faults {
  for (const [id, { standIn }] of entriesOf(endpoints))
    for (const { text } of standIn ? checkStandIn(standIn) : []) yield `endpoints.${id}.standIn: ${text}`;
}
