import type { Lesson, Step } from '#sdk/index';

/** The steps of a lesson that are watched. [WT16] */
export function chaptersOf({ steps, watchFrom }: Pick<Lesson, 'steps' | 'watchFrom'>): readonly Step[] {
  return steps.slice(steps.findIndex(({ id }) => id === watchFrom));
}
