import type { Lesson, Step } from '#sdk/index';

/** The steps of a lesson that are watched. [WT16] */
export function chaptersOf({
  steps,
  parts,
  watchFrom,
}: Pick<Lesson, 'steps' | 'parts' | 'watchFrom'>): readonly Step[] {
  const last = parts.at(-1)?.id;
  const from = steps.findIndex(({ id, part }) =>
    watchFrom === undefined ? part === last : id === watchFrom,
  );
  return steps.slice(Math.max(0, from));
}
