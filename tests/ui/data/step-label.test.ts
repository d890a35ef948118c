import { expect, test } from 'vitest';
import { lessons } from '#core/lessons/index';
import { loadStepTitles, stepLabel } from '../../../src/ui/features/data/step-label';

test('[DP24] every step of every lesson has its title, and one that no lesson has is in words', async () => {
  const titles = await loadStepTitles();
  for (const { id, steps } of lessons)
    for (const step of steps) expect(titles.get(`${id}/${step.id}`)).toBe(step.title);
  expect(titles.get('connect-to-liveengage/ring')).toBe('See that somebody is waiting');
  expect(stepLabel('made-long-ago')).toBe('Made long ago');
});
