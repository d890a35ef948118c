import { vi } from 'vitest';

/** Lets everything that is under way arrive. Needs fake timers. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}
