import type { Abilities } from '#core/engine/step';
import { partsDown, type PartStatuses } from '#model/connector';
import type { ConnectorPool } from './connectors/connector-pool';
import type { ConnectorPorts, ConnectorSeat } from './connectors/ports';
import { createPartWhenNeeded } from './part-when-needed';
import type { Parts, SystemClock } from './ports';

interface PoolWhenNeeded extends ConnectorPool {
  readonly isMissing: boolean;
}

/** As Details show it: an old tab cannot fetch what a new version has put in its place. */
const notLoaded: PartStatuses = {
  ...partsDown,
  process: {
    state: 'failed',
    detail:
      'Its program could not be loaded: perhaps a new version of this app was put online, or the connection is gone. Reload the page; it then starts by itself.',
  },
};

/** A pool whose code is loaded when the first connector wants to run: a workspace without one never pays for it. */
export function createPoolWhenNeeded(
  load: Parts['connectors'],
  after: SystemClock['after'],
  ports: ConnectorPorts,
  learn: (ability: Pick<Abilities, 'hear'>) => void,
  onChange: () => void,
): PoolWhenNeeded {
  let pool: ConnectorPool | null = null;
  /** What came last, for the moment the code is there; null after a stop. */
  let wanted: readonly ConnectorSeat[] | null = null;

  const part = createPartWhenNeeded(load, after, {
    loaded({ createConnectorPool, hear }) {
      learn({ hear });
      pool = createConnectorPool(ports);
      if (wanted) pool.sync(wanted);
      onChange();
    },
    missing() {
      tellStatuses();
      onChange();
    },
  });

  /** Nobody else tells how they are while there is no pool. */
  function tellStatuses(): void {
    for (const { connector } of wanted ?? [])
      if (connector.wanted === 'running' && connector.status !== 'offline')
        ports.report(connector.id, 'offline', notLoaded);
  }

  return {
    sync(seats) {
      wanted = seats;
      if (pool) pool.sync(seats);
      else if (part.isMissing) tellStatuses();
      else if (seats.some(({ connector }) => connector.wanted === 'running')) part.want();
    },
    stop() {
      wanted = null;
      pool?.stop();
    },
    get isMissing() {
      return part.isMissing;
    },
  };
}
