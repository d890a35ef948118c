import type { Wire } from '#contract/sandbox-api';
import type { Stepped } from '#core/engine/step';
import type { SocketHello } from '#model/http';
import { asId, type ClientId } from '#model/ids';
import type { Engine } from './engine';
import type { Ids } from './ports';

export interface Sockets {
  /** A client at the door: its frames go in, what it is told comes out. */
  open(hello: SocketHello, wire: Wire, from: 'outside' | 'inside'): void;
  /** Frames and closes for those clients who are there. */
  deliver(outcome: Stepped, to: 'outside' | 'inside'): void;
  /** Closes every socket, as when the server restarts; well-made clients come back. */
  closeAll(reason: string): void;
}

/** Server restarts. */
const serviceRestart = 1012;

export function createSockets(engine: Pick<Engine, 'take'>, ids: Ids): Sockets {
  const wires = new Map<ClientId, { readonly wire: Wire; readonly from: 'outside' | 'inside' }>();

  function drop(clientId: ClientId, code: number, reason: string): void {
    const held = wires.get(clientId);
    wires.delete(clientId);
    held?.wire.close(code, reason);
  }

  return {
    open(hello, wire, from) {
      const clientId = asId<ClientId>(ids.uuid());
      wires.set(clientId, { wire, from });
      wire.onText((text) => {
        if (wires.has(clientId)) void engine.take({ type: 'frame', clientId, text }, from);
      });
      wire.onClose(() => {
        if (wires.delete(clientId)) void engine.take({ type: 'socket.closed', clientId }, from);
      });
      void engine.take({ type: 'socket.opened', clientId, hello }, from).then(() => {
        // Closed by us while it waited at the door: nobody else would say so.
        if (!wires.has(clientId)) void engine.take({ type: 'socket.closed', clientId }, from);
      });
    },
    deliver({ frames, closes }, to) {
      for (const { to: clientId, text } of frames) {
        const held = wires.get(clientId);
        if (held?.from === to) held.wire.send(text);
      }
      for (const { clientId, code, reason } of closes) {
        if (wires.get(clientId)?.from === to) drop(clientId, code, reason);
      }
    },
    closeAll(reason) {
      for (const clientId of [...wires.keys()]) drop(clientId, serviceRestart, reason);
    },
  };
}
