import type { Metadata } from '#model/message';
import type { Side } from '#core/protocol/frames';
import { parseServerFrame } from '#core/protocol/parse-server-frame';
import type { Request } from '#core/protocol/requests';
import type { ServerNotice } from '#core/protocol/server-frames';
import { writeRequest } from '#core/protocol/write-request';
import { fail } from '#model/failure';
import type { ClientDoor } from '../door';
import { createPendingRequests, type Answered } from './pending-requests';

/** Questions and answers over one wire. Every request settles: answered, refused, `engine-timeout` or `connection-lost`. */
export interface MessagingSocket {
  request(request: Request, metadata?: readonly Metadata[]): Promise<Answered>;
  /** The same, but settles when the notice that follows the answer has been taken: a subscription's first one. */
  subscribe(request: Request, firstNotice: ServerNotice['kind']): Promise<Answered>;
  /** Harmless the second time; nobody is told. */
  close(): void;
}

interface SocketPlan {
  readonly url: string;
  readonly side: Side;
  /** So often something is asked: a line on which nobody speaks is closed, and one that was cut is found out. */
  readonly keepAliveMs: number;
  onNotice(notice: ServerNotice): void;
  /** The other side is gone, or was silent for too long (1006); `why` is a sentence. Not called after our own `close`. */
  onLost(code: number, why: string): void;
}

export function openMessagingSocket(
  door: Pick<ClientDoor, 'openSocket' | 'after'>,
  { url, side, keepAliveMs, onNotice, onLost }: SocketPlan,
): MessagingSocket {
  let open = true;
  let lastId = 0;
  let cancelKeepAlive = () => {};
  const wire = door.openSocket({ url, headers: {} });
  const pending = createPendingRequests(door.after, () => {
    // Who does not answer in time is taken for lost: what was asked is found out after connecting again.
    if (finish()) onLost(1006, 'It did not answer in time.');
  });

  function finish(): boolean {
    if (!open) return false;
    open = false;
    cancelKeepAlive();
    pending.loseAll();
    wire.close(1000, '');
    return true;
  }

  function send(request: Request, metadata: readonly Metadata[], firstNotice: ServerNotice['kind'] | null) {
    if (!open) return Promise.resolve(fail('connection-lost'));
    const reqId = String((lastId += 1));
    const answered = pending.wait(reqId, firstNotice);
    wire.send(writeRequest(side, { reqId, request, metadata }));
    return answered;
  }

  function keepAlive(): void {
    cancelKeepAlive = door.after(keepAliveMs, () => {
      void send({ name: 'get-clock' }, [], null);
      keepAlive();
    });
  }

  wire.onText((text) => {
    const frame = parseServerFrame(text);
    if (!open || !frame.ok) return;
    if (frame.value.kind === 'response') {
      pending.answer(frame.value);
      return;
    }
    onNotice(frame.value);
    pending.noticed(frame.value.kind);
  });
  wire.onClose((code, reason) => {
    if (finish()) onLost(code, `It was closed with code ${code}${reason === '' ? '' : ` (${reason})`}.`);
  });
  keepAlive();

  return {
    request: (request, metadata = []) => send(request, metadata, null),
    subscribe: (request, firstNotice) => send(request, [], firstNotice),
    close: () => void finish(),
  };
}
