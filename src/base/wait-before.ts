/** How long to wait before try `attempt` (0 for the first): each wait once, then the last one again and again. */
export function waitBefore(waits: readonly number[], attempt: number): number {
  return waits[Math.min(Math.max(0, attempt), waits.length - 1)] ?? 0;
}
