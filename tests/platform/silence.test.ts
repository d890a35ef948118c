import { expect, test, vi } from 'vitest';
import { createSteppedClock } from '#support/stepped-clock';
import { createSilence } from '#workers/platform/silence';

test('[PF20] a page whose lock cannot be seen is gone when it has said nothing for two and a half minutes', async () => {
  const clock = createSteppedClock();
  const silence = createSilence(clock.after);
  const gone = vi.fn();
  silence.heard();
  silence.await(gone);
  for (let minute = 0; minute < 5; minute += 1) {
    await clock.advance(60_000);
    silence.heard();
  }
  await clock.advance(149_999);
  expect(gone).not.toHaveBeenCalled();
  await clock.advance(1);
  silence.heard();
  await clock.advance(300_000);
  expect(gone).toHaveBeenCalledOnce();
});
