import { planPool, seatKey } from '#core/connector/plan-pool';
import { dropped, killed } from '#core/connector/status';
import { speakerIdOf } from '#model/connector';
import { botServerFaults } from '#model/connector/faults';
import { playerKindOf } from '#model/connector/player-kinds';
import type { ConnectorId } from '#model/ids';
import { createBreakable, type Breakable } from './breakable';
import { createConnectorActor, type ConnectorActor } from './connector-actor';
import type { ConnectorPorts, ConnectorSeat } from './ports';

/** All connectors of one engine. */
export interface ConnectorPool {
  /** Makes those run that are wanted, as their seats are now. Cheap while nothing has changed. */
  sync(seats: readonly ConnectorSeat[]): void;
  /** Ends all of them without a word: the engine stops, or the world is another one. A later `sync` starts them anew. */
  stop(): void;
}

interface Running {
  readonly seat: ConnectorSeat;
  readonly key: string;
  readonly actor: ConnectorActor;
  readonly ports: Breakable;
}

export function createConnectorPool(ports: ConnectorPorts): ConnectorPool {
  const running = new Map<ConnectorId, Running>();

  function start(seat: ConnectorSeat): void {
    const { id } = seat.connector;
    const broken = createBreakable(ports, speakerIdOf(seat.connector));
    broken.breakOnly(faultsOf(seat));
    const actor = createConnectorActor(broken, seat, ({ status, parts }) => ports.report(id, status, parts));
    running.set(id, { seat, key: seatKey(seat), actor, ports: broken });
    actor.start();
  }

  /** Ends without a word what runs no longer, or otherwise. */
  function halt(id: ConnectorId): Running | undefined {
    const ended = running.get(id);
    running.delete(id);
    ended?.actor.halt();
    ended?.ports.end();
    return ended;
  }

  /** As if its process were gone: it ends without a word, and none is made for it. [CN51] */
  function kill({ connector: { id, wanted, status, parts } }: ConnectorSeat): void {
    halt(id);
    const isTold = status === 'offline' && parts.process.state === 'failed';
    if (wanted === 'running' && !isTold) ports.report(id, killed.status, killed.parts);
  }

  return {
    sync(all) {
      const seats = all.filter(({ connector }) => !connector.faults?.includes('killed'));
      for (const seat of all) if (!seats.includes(seat)) kill(seat);
      for (const seat of seats) {
        const one = running.get(seat.connector.id);
        if (one?.ports.breakOnly(faultsOf(seat))) one.actor.mended();
      }
      const plan = planPool(seats, new Map([...running].map(([id, { key }]) => [id, key])));
      for (const id of plan.stop) {
        const stopped = running.get(id);
        running.delete(id);
        stopped?.actor.stop();
        stopped?.ports.end();
      }
      for (const id of plan.drop) {
        const gone = halt(id);
        if (gone === undefined) continue;
        const { status, parts } = dropped(gone.seat.user.loginName);
        // Of no account when it was the connector itself that was deleted.
        ports.report(id, status, parts);
      }
      for (const seat of plan.restart) {
        halt(seat.connector.id);
        start(seat);
      }
      for (const seat of plan.start) start(seat);
    },
    stop() {
      for (const id of [...running.keys()]) halt(id);
    },
  };
}

/** What of its faults is the connector’s own. [AE70] */
function faultsOf({ connector: { plays, faults = [] } }: ConnectorSeat) {
  return playerKindOf(plays).asksOutside ? faults.filter((one) => !botServerFaults.includes(one)) : faults;
}
