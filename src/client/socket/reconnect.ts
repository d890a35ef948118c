const firstDelayMs = 250;
const longestDelayMs = 5_000;

/** How long to wait before try `attempt` (0 for the first): doubled each time, up to five seconds. */
export function delayBefore(attempt: number): number {
  return Math.min(longestDelayMs, firstDelayMs * 2 ** attempt);
}
