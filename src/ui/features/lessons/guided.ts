import { loadLessons } from '#sdk/index';
import type { AppState } from '../../app-state.svelte';
import { LessonGuide } from './lesson-guide.svelte';

export { default as LessonBody } from './LessonBody.svelte';

const guides = new WeakMap<AppState, LessonGuide>();

/** The one guide of this tab, with the lessons, which are loaded when first needed. */
export async function loadGuide(app: AppState): Promise<LessonGuide> {
  const lessons = await loadLessons();
  const guide = guides.get(app) ?? new LessonGuide(app, lessons);
  guides.set(app, guide);
  return guide;
}
