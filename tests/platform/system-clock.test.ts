import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '#workers/platform/system-clock';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('[PF1] a wait calls once when its time has come', () => {
  const call = vi.fn();
  systemClock.after(100, call);
  vi.advanceTimersByTime(99);
  expect(call).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(call).toHaveBeenCalledOnce();
});

test('[PF1] a wait of a year is a wait of a year', () => {
  const call = vi.fn();
  const year = 365 * 24 * 3_600_000;
  systemClock.after(year, call);
  vi.advanceTimersByTime(year - 1);
  expect(call).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(call).toHaveBeenCalledOnce();
});

test('[PF1] what was cancelled is never called, however late', () => {
  const call = vi.fn();
  const cancel = systemClock.after(2 ** 31 + 100, call);
  vi.advanceTimersByTime(2 ** 31);
  cancel();
  cancel();
  vi.advanceTimersByTime(2 ** 33);
  expect(call).not.toHaveBeenCalled();
});
