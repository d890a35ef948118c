/** Chance that a seed repeats: the same seed draws the same numbers on every machine. */
export interface Chance {
  /** 0 ≤ n < 2³². */
  dice(): number;
  /** 0 ≤ n < `below`. */
  upTo(below: number): number;
  between(low: number, high: number): number;
  /** True in so many of 100 cases. */
  percent(of: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Mulberry32. */
export function createChance(seed: number): Chance {
  // Neighbouring seeds must not begin alike.
  let state = Math.imul(seed + 1, 0x9e3779b9) >>> 0;
  const dice = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const upTo = (below: number) => Math.floor((dice() / 2 ** 32) * below);
  return {
    dice,
    upTo,
    between: (low, high) => low + upTo(high - low + 1),
    percent: (of) => upTo(100) < of,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new Error('There is nothing to pick from.');
      return from[upTo(from.length)] as T;
    },
  };
}
