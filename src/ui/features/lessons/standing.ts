import type { LessonRow } from '#contract/topics';

/** What a lesson's row says of one of its steps. */
interface Named {
  readonly id: string;
}

export function missingOf(row: LessonRow | undefined, { id }: Named): readonly string[] {
  return row?.steps.find((step) => step.id === id)?.missing ?? [];
}

/** False also while nothing is known. */
export function isDone(row: LessonRow | undefined, { id }: Named): boolean {
  return row?.steps.find((step) => step.id === id)?.missing.length === 0;
}

export function countDone(row: LessonRow | undefined): number {
  return row?.steps.filter(({ missing }) => missing.length === 0).length ?? 0;
}
