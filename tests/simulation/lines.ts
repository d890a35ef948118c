import type { Wire } from '#contract/sandbox-api';

/** One socket between a simulated person and the engine, with somebody listening in who can cut it. */
export interface Line {
  readonly number: number;
  readonly side: 'consumer' | 'brand';
  /** Whose: `consumer 2`, `agent 1`. */
  readonly owner: string;
  readonly near: Wire;
  readonly far: Wire;
  /** Neither end knows of an end, and none was cut. */
  readonly whole: boolean;
  /** The end named hears that it is closed; what was sent and still travels is lost, the other end hears nothing. */
  cut(end: 'client' | 'server', code?: number): void;
}

export interface Tap {
  /** The client has sent. */
  onRequest(line: Line, text: string): void;
  /** The server has sent, and the client is about to hear it. */
  onFrame(line: Line, text: string): void;
}

interface End {
  open: boolean;
  texts: ((text: string) => void)[];
  closes: ((code: number, reason: string) => void)[];
}

export function createLine(about: Pick<Line, 'number' | 'side' | 'owner'>, tap: Tap): Line {
  const client: End = { open: true, texts: [], closes: [] };
  const server: End = { open: true, texts: [], closes: [] };
  const later = (call: () => void) => void Promise.resolve().then(call);

  function hearClose(end: End, code: number, reason: string): void {
    if (!end.open) return;
    end.open = false;
    for (const listener of end.closes) listener(code, reason);
  }

  function wire(own: End, peer: End, passing: (text: string) => void, sent: (text: string) => void): Wire {
    return {
      send(text) {
        if (!own.open) return;
        sent(text);
        later(() => {
          if (!peer.open) return;
          passing(text);
          for (const listener of peer.texts) listener(text);
        });
      },
      close(code, reason) {
        if (!own.open) return;
        own.open = false;
        later(() => hearClose(peer, code, reason));
      },
      onText: (listener) => void own.texts.push(listener),
      onClose: (listener) => void own.closes.push(listener),
    };
  }

  const line: Line = {
    ...about,
    near: wire(
      client,
      server,
      () => {},
      (text) => tap.onRequest(line, text),
    ),
    far: wire(
      server,
      client,
      (text) => tap.onFrame(line, text),
      () => {},
    ),
    get whole() {
      return client.open && server.open;
    },
    cut(end, code = 1006) {
      hearClose(end === 'client' ? client : server, code, '');
    },
  };
  return line;
}
