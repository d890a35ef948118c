import type { Connector } from '#model/connector';
import type { ConnectorId } from '#model/ids';
import type { User } from '#model/user';
import type { World } from '#model/world';

/** A connector with the user it signs in as, and the world it is in. */
export interface Seat {
  readonly connector: Connector;
  readonly user: User;
  readonly world: Pick<World, 'accounts'>;
}

/** What to do so that those run that should; each connector stands in at most one list. */
export interface PoolPlan<S extends Seat = Seat> {
  readonly start: readonly S[];
  /** By wish: they say goodbye. */
  readonly stop: readonly ConnectorId[];
  /** Running by settings that no longer hold. */
  readonly restart: readonly S[];
  /** The connector or its user was deleted. */
  readonly drop: readonly ConnectorId[];
}

/** Compares what is wanted with what runs; `running` tells the `seatKey` each was started with. */
export function planPool<S extends Seat>(
  seats: readonly S[],
  running: ReadonlyMap<ConnectorId, string>,
): PoolPlan<S> {
  const byId = new Map(seats.map((seat) => [seat.connector.id, seat]));
  const wanted = seats.filter(({ connector }) => connector.wanted === 'running');
  const ids = [...running.keys()];
  return {
    start: wanted.filter(({ connector }) => !running.has(connector.id)),
    stop: ids.filter((id) => byId.has(id) && byId.get(id)?.connector.wanted !== 'running'),
    restart: wanted.filter((seat) => {
      const key = running.get(seat.connector.id);
      return key !== undefined && key !== seatKey(seat);
    }),
    drop: ids.filter((id) => !byId.has(id)),
  };
}

/**
 * What a connector's sign-in and work depend on: all that its author has said of it but what is broken on purpose, and as whom it signs in. A
 * seat with another key needs a new start.
 */
export function seatKey({ connector, user, world }: Seat): string {
  const { id, pid, loginName, login, profiles, enabled } = user;
  const said = { ...connector, wanted: undefined, status: undefined, parts: undefined, faults: undefined };
  const settings = world.accounts[connector.accountId]?.settings;
  const { addresses, conversationType = 'both' } = settings ?? {};
  const restriction = addresses?.restricted ? addresses : null;
  const isOfType = conversationType === 'both' || conversationType === connector.conversationKind;
  return JSON.stringify([said, id, pid, loginName, login, profiles, enabled, restriction, isOfType]);
}
