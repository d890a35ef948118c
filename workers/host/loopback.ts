import type { Wire } from '#contract/sandbox-api';

/** Two ends of one line inside the engine's thread, for connectors. Each text arrives in a later turn, as on a network. */
export function createLoopback(): { readonly near: Wire; readonly far: Wire } {
  const a = createEnd();
  const b = createEnd();
  a.peer = b;
  b.peer = a;
  return { near: a.wire, far: b.wire };
}

/** A later turn, without the wait a timer would add. */
function defer(call: () => void): void {
  void Promise.resolve().then(call);
}

interface End {
  peer: End | null;
  readonly wire: Wire;
  receive(text: string): void;
  closed(code: number, reason: string): void;
}

function createEnd(): End {
  const texts: ((text: string) => void)[] = [];
  const closes: ((code: number, reason: string) => void)[] = [];
  let open = true;
  const end: End = {
    peer: null,
    receive(text) {
      if (open) for (const listener of texts) listener(text);
    },
    closed(code, reason) {
      if (!open) return;
      open = false;
      for (const listener of closes) listener(code, reason);
    },
    wire: {
      send(text) {
        if (open) defer(() => end.peer?.receive(text));
      },
      close(code, reason) {
        if (!open) return;
        open = false;
        defer(() => end.peer?.closed(code, reason));
      },
      onText: (listener) => void texts.push(listener),
      onClose: (listener) => void closes.push(listener),
    },
  };
  return end;
}
