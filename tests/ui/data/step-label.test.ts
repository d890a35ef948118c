import { expect, test } from 'vitest';
import { laterLessons, lessons } from '#core/lessons/index';
import { loadAllLessons, loadStepTitles, stepLabel } from '../../../src/ui/features/data/step-label';

test('[DP24] every step of every lesson has its title, and one that no lesson has is in words', async () => {
  const titles = await loadStepTitles();
  const all = [...lessons, ...(await Promise.all(laterLessons.map(({ load }) => load())))];
  for (const { id, steps } of all)
    for (const step of steps) expect(titles.get(`${id}/${step.id}`)).toBe(step.title);
  expect(titles.get('connect-to-liveengage/ring')).toBe('See that somebody is waiting');
  expect(stepLabel('made-long-ago')).toBe('Made long ago');
});

test('[SH45] where a link or a frame opens is a step of any lesson', async () => {
  const all = await loadAllLessons();
  expect(all.map(({ id }) => id)).toEqual([...lessons, ...laterLessons].map(({ id }) => id));
  for (const { id, steps } of all) expect(steps.length, id).toBeGreaterThan(2);
});
