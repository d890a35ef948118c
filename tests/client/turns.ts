import { afterEach, beforeEach, vi } from 'vitest';

/** In every test of the file time moves when told. */
export function useFakeTime(): void {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
}

/** Lets everything that is under way arrive. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}
