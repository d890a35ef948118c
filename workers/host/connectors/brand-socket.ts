import { failed, ok, type Result } from '#base/result';
import type { Wire } from '#contract/sandbox-api';
import { parseServerFrame } from '#core/protocol/parse-server-frame';
import type { Request } from '#core/protocol/requests';
import type { Reply, ServerNotice, ServerResponse } from '#core/protocol/server-frames';
import { writeRequest } from '#core/protocol/write-request';
import type { Metadata } from '#model/message';

/** Why a request did not work: the platform said no, or it could not answer. */
export type Refusal =
  { readonly kind: 'refused'; readonly why: string } | { readonly kind: 'broken'; readonly why: string };

export type Answered = Result<Reply, Refusal>;

/** Requests and what is pushed, over one line of text. */
export interface BrandSocket {
  /** Settles always: when the line goes, every open request is `broken`. */
  ask(request: Request, metadata?: readonly Metadata[]): Promise<Answered>;
  close(): void;
}

export interface SocketListener {
  onNotice(notice: ServerNotice): void;
  /** The other side is gone; not called after our own `close`. */
  onLost(why: string): void;
}

export function openBrandSocket(wire: Wire, listener: SocketListener): BrandSocket {
  const waiting = new Map<string, (answered: Answered) => void>();
  let asked = 0;
  let open = true;

  function end(why: string): void {
    open = false;
    for (const settle of waiting.values()) settle(failed({ kind: 'broken', why }));
    waiting.clear();
  }

  wire.onText((text) => {
    const frame = parseServerFrame(text);
    if (!open || !frame.ok) return;
    if (frame.value.kind !== 'response') return listener.onNotice(frame.value);
    const settle = waiting.get(frame.value.reqId);
    waiting.delete(frame.value.reqId);
    settle?.(judge(frame.value));
  });
  wire.onClose((code, reason) => {
    if (!open) return;
    const why = `It was closed with code ${code}${reason === '' ? '' : ` (${reason})`}.`;
    end(why);
    listener.onLost(why);
  });

  return {
    ask(request, metadata = []) {
      if (!open) return Promise.resolve(failed({ kind: 'broken', why: 'It is closed.' }));
      asked += 1;
      const reqId = String(asked);
      return new Promise((resolve) => {
        waiting.set(reqId, resolve);
        wire.send(writeRequest('brand', { reqId, request, metadata }));
      });
    },
    close() {
      if (!open) return;
      end('It was closed by the connector.');
      wire.close(1000, '');
    },
  };
}

/** Below 400 all is well; from 500 on it may be well later. */
function judge({ code, reply }: ServerResponse): Answered {
  if (code < 400) return ok(reply);
  const why = reply.kind === 'text' ? reply.text : `The answer was ${code}.`;
  return failed({ kind: code < 500 ? 'refused' : 'broken', why });
}
