import type { ConnectorPool } from './connectors/connector-pool';
import type { ConnectorPorts, ConnectorSeat } from './connectors/ports';
import type { Parts } from './ports';

/** A pool whose code is loaded when the first connector wants to run: a workspace without one never pays for it. */
export function createPoolWhenNeeded(load: Parts['connectors'], ports: ConnectorPorts): ConnectorPool {
  let pool: ConnectorPool | null = null;
  let loading = false;
  /** What came last, for the moment the code is there; null after a stop. */
  let wanted: readonly ConnectorSeat[] | null = null;

  async function open(): Promise<void> {
    loading = true;
    const { createConnectorPool } = await load();
    pool = createConnectorPool(ports);
    if (wanted) pool.sync(wanted);
  }

  return {
    sync(seats) {
      wanted = seats;
      if (pool) pool.sync(seats);
      else if (!loading && seats.some(({ connector }) => connector.wanted === 'running'))
        void open().catch(() => (loading = false));
    },
    stop() {
      wanted = null;
      pool?.stop();
    },
  };
}
