import type { Wire } from '#contract/sandbox-api';

/** Two ends of one line. What is sent arrives in a later turn, or when told to. */
export interface WirePair {
  readonly near: Wire;
  readonly far: Wire;
  /** From now on everything waits for `deliver`. */
  hold(): void;
  /** Lets everything held arrive, and what follows at once again. */
  deliver(): void;
}

export function createWirePair(): WirePair {
  let held: (() => void)[] | null = null;
  const travel = (arrive: () => void) => (held ? held.push(arrive) : queueMicrotask(arrive));
  const [near, far] = [createEnd(travel), createEnd(travel)];
  near.peer = far;
  far.peer = near;
  return {
    near: near.wire,
    far: far.wire,
    hold: () => void (held ??= []),
    deliver() {
      const arrivals = held ?? [];
      held = null;
      for (const arrive of arrivals) arrive();
    },
  };
}

interface End {
  readonly wire: Wire;
  peer: End | null;
  hear(text: string): void;
  lose(code: number, reason: string): void;
}

function createEnd(travel: (arrive: () => void) => void): End {
  const texts: ((text: string) => void)[] = [];
  const closes: ((code: number, reason: string) => void)[] = [];
  let open = true;
  const end: End = {
    peer: null,
    hear(text) {
      if (open) for (const listener of texts) listener(text);
    },
    lose(code, reason) {
      if (!open) return;
      open = false;
      for (const listener of closes) listener(code, reason);
    },
    wire: {
      send(text) {
        if (open) travel(() => end.peer?.hear(text));
      },
      close(code, reason) {
        if (!open) return;
        open = false;
        travel(() => end.peer?.lose(code, reason));
      },
      onText: (listener) => void texts.push(listener),
      onClose: (listener) => void closes.push(listener),
    },
  };
  return end;
}
