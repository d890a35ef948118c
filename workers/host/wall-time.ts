import type { SystemClock } from './ports';

/** The computer's clock for who must not go back with it. */
export interface WallTime {
  /** Real ms since 1970; after the clock was set back, on from where it was. */
  now(): number;
  /** Whether it is ahead of the computer's clock, which was set back. */
  readonly ahead: boolean;
  /** Follows the computer's clock again: whoever counts from it has taken note. */
  follow(): void;
}

/** Two clocks that count the same time differ by their grain; what is clearly less was set back. */
const grainMs = 500;

export function createWallTime(system: Pick<SystemClock, 'now' | 'steady'>): WallTime {
  let wallBefore = system.now();
  let steadyBefore = system.steady();
  let skew = 0;
  return {
    now() {
      const wall = system.now();
      const steady = system.steady();
      const lost = wallBefore + Math.max(0, steady - steadyBefore) - wall;
      if (lost > grainMs) skew += lost;
      wallBefore = wall;
      steadyBefore = steady;
      return wall + skew;
    },
    get ahead() {
      return skew > 0;
    },
    follow() {
      skew = 0;
    },
  };
}
