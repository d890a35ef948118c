const secondMs = 1_000;
const minuteMs = 60_000;

/** So long, in words: “3 minutes”. [WT15] */
export function spell(ms: number): string {
  const isShort = ms < 2 * minuteMs;
  const count = Math.round(ms / (isShort ? secondMs : minuteMs));
  return `${count} ${isShort ? 'seconds' : 'minutes'}`;
}
