import type { Wire } from '#contract/sandbox-api';
import type { ClientDoor } from './door';

/** From the client to the server, or back. */
export type Direction = 'up' | 'down';
export const directions: readonly Direction[] = ['up', 'down'];

/** What becomes of what goes one way: it arrives at once, is lost for good, waits for `deliver`, or takes so many ms. */
export type Travel = 'at-once' | 'lost' | 'held' | number;

/** A door whose lines go wrong when told. */
export interface FaultyDoor extends ClientDoor {
  /** How many lines neither end has closed. */
  readonly open: number;
  /** How many of these carry nothing one way. */
  readonly dead: number;
  /** For the lines that are open. One that has lost something stays as it is: on a real one too nothing is lost in between. */
  set(way: Direction, travel: Travel): void;
  /** For the lines that are opened from now on. */
  setLater(way: Direction, travel: Travel): void;
  /** What was held arrives, and what follows at once again. */
  deliver(): void;
  /** Both ends are told that the line is closed. @param dead only those that carry nothing one way */
  close(code?: number, dead?: 'dead'): void;
}

interface Line {
  readonly travel: Record<Direction, Travel>;
  readonly held: (() => void)[];
  close(code: number): void;
}

/**
 * @param after by which clock what takes time arrives: calls once after so many ms
 * @param missedMs so long after its end is lost the other end gives a line up by itself; never where this is not given
 */
export function createFaultyDoor(
  door: ClientDoor,
  after: ClientDoor['after'] = door.after,
  missedMs = Infinity,
): FaultyDoor {
  const lines = new Set<Line>();
  const later: Record<Direction, Travel> = { up: 'at-once', down: 'at-once' };

  function send({ travel, held }: Line, way: Direction, arrive: () => void): void {
    const how = travel[way];
    if (how === 'lost') return;
    if (how === 'at-once') return arrive();
    held.push(arrive);
    // What was sent before it comes before it, however long that was to take.
    if (how !== 'held')
      after(how, () => {
        while (held.includes(arrive)) held.shift()?.();
      });
  }

  const isDead = ({ travel }: Line) => directions.some((way) => travel[way] === 'lost');

  return {
    ...door,
    openSocket(hello): Wire {
      const wire = door.openSocket(hello);
      const texts: ((text: string) => void)[] = [];
      const closes: ((code: number, reason: string) => void)[] = [];
      const line: Line = {
        travel: { ...later },
        held: [],
        close(code) {
          wire.close(code, '');
          hearClose(code, '');
        },
      };
      lines.add(line);

      function hearClose(code: number, reason: string): void {
        if (lines.delete(line)) for (const listener of closes) listener(code, reason);
      }
      wire.onText((text) =>
        send(line, 'down', () => {
          if (lines.has(line)) for (const listener of texts) listener(text);
        }),
      );
      wire.onClose((code, reason) => send(line, 'down', () => hearClose(code, reason)));

      return {
        send(text) {
          if (lines.has(line)) send(line, 'up', () => wire.send(text));
        },
        close(code, reason) {
          if (!lines.delete(line)) return;
          if (line.travel.up !== 'lost') send(line, 'up', () => wire.close(code, reason));
          else if (missedMs < Infinity) after(missedMs, () => wire.close(1006, ''));
        },
        onText: (listener) => void texts.push(listener),
        onClose: (listener) => void closes.push(listener),
      };
    },
    get open() {
      return lines.size;
    },
    get dead() {
      return [...lines].filter(isDead).length;
    },
    set(way, travel) {
      for (const line of lines) {
        if (line.travel[way] === 'lost') continue;
        line.travel[way] = travel;
        // What follows at once does not come before what was sent earlier.
        if (travel === 'at-once') for (const arrive of line.held.splice(0)) arrive();
      }
    },
    setLater: (way, travel) => void (later[way] = travel),
    deliver() {
      for (const way of directions) this.set(way, 'at-once');
    },
    close(code = 1006, dead) {
      for (const line of [...lines]) if (dead === undefined || isDead(line)) line.close(code);
    },
  };
}
