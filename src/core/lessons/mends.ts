import type { Connector } from '#model/connector';
import type { Move } from './lesson';

type Breakable = Pick<Connector, 'id' | 'faults'>;

export const isBroken = ({ faults = [] }: Breakable) => faults.length > 0;

/** What makes it whole that was broken on purpose. */
export function mends({ id, faults = [] }: Breakable): Move[] {
  return faults.map((fault) => ({
    kind: 'command',
    command: { type: 'connector.break', connectorId: id, fault, on: false },
  }));
}
