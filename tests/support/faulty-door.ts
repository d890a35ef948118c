import type { ClientDoor } from '#client/door';
import type { Wire } from '#contract/sandbox-api';

/** From the client to the server, or back. */
export type Way = 'up' | 'down';

/** A door whose lines go wrong when told. What is told is told to the lines that stand; later ones are whole. */
export interface FaultyDoor extends ClientDoor {
  /** How many lines neither end has closed. */
  readonly open: number;
  /** What goes this way gets lost from now on, and nobody is told, not even of the end. */
  cut(way: Way): void;
  /** What goes this way waits for `deliver`. */
  hold(way: Way): void;
  /** What was held arrives, and what follows at once again. */
  deliver(): void;
  /** What goes either way takes so long. */
  delay(ms: number): void;
  /** The next text of which this holds is lost, and nothing else. */
  drop(which: (text: string, way: Way) => boolean): void;
  /** Both ends are told that the line is closed. */
  close(code?: number): void;
}

interface Line {
  readonly fates: Record<Way, (arrive: () => void) => void>;
  held: (() => void)[];
  close(code: number): void;
}

/** The given door with faults on its lines. */
export function createFaultyDoor(door: ClientDoor): FaultyDoor {
  const lines = new Set<Line>();
  let lost: ((text: string, way: Way) => boolean) | null = null;

  function isLost(text: string, way: Way): boolean {
    if (!lost?.(text, way)) return false;
    lost = null;
    return true;
  }

  function openSocket(hello: Parameters<ClientDoor['openSocket']>[0]): Wire {
    const wire = door.openSocket(hello);
    const texts: ((text: string) => void)[] = [];
    const closes: ((code: number, reason: string) => void)[] = [];
    let open = true;
    const line: Line = {
      fates: { up: (arrive) => arrive(), down: (arrive) => arrive() },
      held: [],
      close(code) {
        wire.close(code, '');
        hearClose(code, '');
      },
    };
    lines.add(line);

    function end(): boolean {
      const was = open;
      open = false;
      lines.delete(line);
      return was;
    }
    function hearClose(code: number, reason: string): void {
      if (end()) for (const listener of closes) listener(code, reason);
    }
    wire.onText((text) => {
      if (!isLost(text, 'down')) line.fates.down(() => open && texts.forEach((listener) => listener(text)));
    });
    wire.onClose((code, reason) => line.fates.down(() => hearClose(code, reason)));
    return {
      send(text) {
        if (open && !isLost(text, 'up')) line.fates.up(() => wire.send(text));
      },
      close(code, reason) {
        if (end()) line.fates.up(() => wire.close(code, reason));
      },
      onText: (listener) => void texts.push(listener),
      onClose: (listener) => void closes.push(listener),
    };
  }

  function each(call: (line: Line) => void): void {
    for (const line of [...lines]) call(line);
  }

  return {
    ...door,
    openSocket,
    get open() {
      return lines.size;
    },
    cut: (way) => each(({ fates }) => (fates[way] = () => {})),
    hold: (way) => each((line) => (line.fates[way] = (arrive) => line.held.push(arrive))),
    deliver: () =>
      each((line) => {
        line.fates.up = line.fates.down = (arrive) => arrive();
        for (const arrive of line.held.splice(0)) arrive();
      }),
    delay: (ms) => each(({ fates }) => (fates.up = fates.down = (arrive) => void door.after(ms, arrive))),
    drop: (which) => (lost = which),
    close: (code = 1006) => each((line) => line.close(code)),
  };
}
