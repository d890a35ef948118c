import { loadLessons } from '#sdk/index';
import { capital } from '../../kit/capital';

/** The titles of all steps, as the lesson's panel has them, by `lesson/step`. [DP24] */
export async function loadStepTitles(): Promise<ReadonlyMap<string, string>> {
  const lessons = await loadAllLessons();
  return new Map(
    lessons.flatMap(({ id, steps }) => steps.map((step) => [`${id}/${step.id}`, step.title] as const)),
  );
}

interface ListedLesson {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly { readonly id: string; readonly title: string }[];
}

/** Every lesson with its steps; without them where a lesson cannot be fetched. [SH45] */
export async function loadAllLessons(): Promise<readonly ListedLesson[]> {
  const { lessons, laterLessons } = await loadLessons();
  const later = laterLessons.map(({ id, title, load }) => load().catch(() => ({ id, title, steps: [] })));
  return [...lessons, ...(await Promise.all(later))];
}

/** For a step that no lesson has any more, its id as words: `create-skills` becomes “Create skills”. */
export function stepLabel(stepId: string): string {
  return capital(stepId.replaceAll(/[-_]+/g, ' ').trim());
}
