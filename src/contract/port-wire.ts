import type { SocketSignal } from './http';
import type { Wire } from './sandbox-api';

/** As much of a MessagePort as a wire needs. */
export interface SignalPort {
  postMessage(signal: SocketSignal): void;
  addEventListener(type: 'message', listener: (event: { readonly data: SocketSignal }) => void): void;
  /** What arrives is kept until then. */
  start(): void;
  close(): void;
}

/** One end of the client's door, with what its owner does when the other side is gone without a word. */
export interface PortWire extends Wire {
  /** Tells the listeners that the line is lost (1006); harmless the second time. */
  lose(): void;
}

/**
 * A two-way text line over a port, for both its ends. Texts sent in one turn cross as one message: what a message costs is the
 * waking of the other side. Texts that come before the first listener wait for it. `onEnd` is called
 * once, whoever ends it; `onClose` only when the other side does.
 */
export function createPortWire(port: SignalPort, onEnd: () => void): PortWire {
  const texts: ((text: string) => void)[] = [];
  const closes: ((code: number, reason: string) => void)[] = [];
  let unsent: string[] = [];
  let open = true;

  function flush(): void {
    if (unsent.length > 0) port.postMessage({ type: 'texts', texts: unsent });
    unsent = [];
  }

  function end(): void {
    open = false;
    unsent = [];
    port.close();
    onEnd();
  }

  function endedByOther(code: number, reason: string): void {
    if (!open) return;
    end();
    for (const listener of closes) listener(code, reason);
  }

  port.addEventListener('message', ({ data: signal }) => {
    if (signal.type === 'close') endedByOther(signal.code, signal.reason);
    else for (const text of signal.texts) if (open) for (const listener of texts) listener(text);
  });

  return {
    send(text) {
      if (!open) return;
      if (unsent.length === 0) void Promise.resolve().then(flush);
      unsent.push(text);
    },
    close(code, reason) {
      if (!open) return;
      flush();
      port.postMessage({ type: 'close', code, reason });
      end();
    },
    onText(listener) {
      texts.push(listener);
      port.start();
    },
    onClose: (listener) => void closes.push(listener),
    lose: () => endedByOther(1006, 'The other side is gone.'),
  };
}
