/** How many come: mean virtual ms from one visitor to the next; null for nobody. */
export const floorRates = {
  off: null,
  quiet: 90_000,
  usual: 25_000,
  rush: 6_000,
} as const;
export type FloorRate = keyof typeof floorRates;

export function isRate(text: string | null): text is FloorRate {
  return text !== null && Object.hasOwn(floorRates, text);
}

/** How many visitors are here at once at most: each is a client of its own in the tab. [FL4] */
export const mostVisitors = 12;
