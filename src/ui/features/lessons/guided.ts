import { loadLessons } from '#sdk/index';
import type { AppState } from '../../app-state.svelte';
import { getGuide, type LessonGuide } from './lesson-guide.svelte';

export { default as LessonBody } from './LessonBody.svelte';

/** The guide of this tab, with the lessons, which are loaded when first needed. */
export async function loadGuide(app: AppState): Promise<LessonGuide> {
  return getGuide(app, await loadLessons());
}
