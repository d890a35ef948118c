import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onNextFrame } from '../../src/sdk/next-frame';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 16));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('[PF17] with the next frame it is called, once', () => {
  const call = vi.fn();
  onNextFrame(call);
  vi.advanceTimersByTime(16);
  expect(call).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1_000);
  expect(call).toHaveBeenCalledOnce();
});

test('[PF17] a page without frames is called after a tenth of a second, once', () => {
  vi.stubGlobal('requestAnimationFrame', () => undefined);
  const call = vi.fn();
  onNextFrame(call);
  vi.advanceTimersByTime(99);
  expect(call).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(call).toHaveBeenCalledOnce();
});

test('[PF17] what was cancelled is not called', () => {
  const call = vi.fn();
  onNextFrame(call)();
  vi.advanceTimersByTime(1_000);
  expect(call).not.toHaveBeenCalled();
});
