import type { LessonRow } from '#contract/topics';
import type { AppState } from '../../app-state.svelte';
import { sceneTopics } from './scene-from-rows';
import { waitFor } from './wait-for.svelte';

/** How long the engine may take to say how far a lesson is. */
const comingMs = 15_000;

/**
 * Resolves when how far a lesson is has come, and all that it looks at; null where that has not. Before, what is there would
 * be made once more. [LG52]
 */
export function untilKnown(app: AppState, row: () => LessonRow | undefined): Promise<true | null> {
  return waitFor(
    () => (row() !== undefined && sceneTopics.every((topic) => app.rows(topic).ready)) || null,
    comingMs,
  );
}
