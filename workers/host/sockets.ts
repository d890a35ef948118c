import type { Wire } from '#contract/sandbox-api';
import type { Outcome } from '#core/engine/step';
import type { SocketHello } from '#model/http';
import { asId, type ClientId } from '#model/ids';
import type { Engine } from './engine';
import type { Ids } from './ports';

export interface Sockets {
  /** A client at the door: its frames go in, what it is told comes out. */
  open(hello: SocketHello, wire: Wire): void;
  deliver(outcome: Outcome): void;
  /** Closes every socket, as when the server restarts; well-made clients come back. */
  closeAll(reason: string): void;
}

/** Server restarts. */
const serviceRestart = 1012;

export function createSockets(engine: () => Engine, ids: Ids): Sockets {
  const wires = new Map<ClientId, Wire>();

  function drop(clientId: ClientId, code: number, reason: string): void {
    const wire = wires.get(clientId);
    wires.delete(clientId);
    wire?.close(code, reason);
  }

  return {
    open(hello, wire) {
      const clientId = asId<ClientId>(ids.uuid());
      wires.set(clientId, wire);
      wire.onText((text) => {
        if (wires.has(clientId)) void engine().take({ type: 'frame', clientId, text });
      });
      wire.onClose(() => {
        if (wires.delete(clientId)) void engine().take({ type: 'socket.closed', clientId });
      });
      void engine().take({ type: 'socket.opened', clientId, hello });
    },
    deliver({ frames, closes }) {
      for (const { to, text } of frames) wires.get(to)?.send(text);
      for (const { clientId, code, reason } of closes) drop(clientId, code, reason);
    },
    closeAll(reason) {
      for (const clientId of [...wires.keys()]) drop(clientId, serviceRestart, reason);
    },
  };
}
