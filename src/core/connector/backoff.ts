/** Waits before the next attempts, in virtual ms; the last one repeats. */
const waits = [1_000, 2_000, 5_000, 10_000, 30_000] as const;
const longest = 30_000;

/** How long to wait after so many attempts in a row came to nothing. */
export function backoffMs(attempts: number): number {
  return waits[Math.max(0, attempts - 1)] ?? longest;
}
