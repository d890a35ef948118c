import type { Wire } from '#contract/sandbox-api';
import type { Metadata } from '#model/message';
import type { Side } from '#core/protocol/frames';
import { parseServerFrame } from '#core/protocol/parse-server-frame';
import type { Request } from '#core/protocol/requests';
import type { ServerNotice } from '#core/protocol/server-frames';
import { writeRequest } from '#core/protocol/write-request';
import { fail } from '#model/failure';
import { createPendingRequests, type Answered } from './pending-requests';

/** Questions and answers over one wire. Every request settles: answered, refused, `engine-timeout` or `connection-lost`. */
export interface MessagingSocket {
  request(request: Request, metadata?: readonly Metadata[]): Promise<Answered>;
  /** The same, but settles when the notice that follows the answer has been taken: a subscription's first one. */
  subscribe(request: Request, firstNotice: ServerNotice['kind']): Promise<Answered>;
  /** Harmless the second time; nobody is told. */
  close(): void;
}

export interface SocketListener {
  onNotice(notice: ServerNotice): void;
  /** The other side is gone, or was silent for too long (1006). */
  onClose(code: number): void;
}

export function createMessagingSocket(wire: Wire, side: Side, listener: SocketListener): MessagingSocket {
  let open = true;
  let lastId = 0;
  const pending = createPendingRequests(() => {
    // Who does not answer in time is taken for lost: what was asked is found out after connecting again.
    if (finish()) listener.onClose(1006);
  });

  function finish(): boolean {
    if (!open) return false;
    open = false;
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

  wire.onText((text) => {
    const frame = parseServerFrame(text);
    if (!open || !frame.ok) return;
    if (frame.value.kind === 'response') {
      pending.answer(frame.value);
      return;
    }
    listener.onNotice(frame.value);
    pending.noticed(frame.value.kind);
  });
  wire.onClose((code) => {
    if (finish()) listener.onClose(code);
  });

  return {
    request: (request, metadata = []) => send(request, metadata, null),
    subscribe: (request, firstNotice) => send(request, [], firstNotice),
    close: () => void finish(),
  };
}
