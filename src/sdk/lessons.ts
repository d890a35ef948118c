import type * as lessons from '#core/lessons/index';

export type { Control, Lesson, Me, Move, Scene, Step, Value } from '#core/lessons/index';

export type LessonsModule = typeof lessons;

/** The lessons' texts and solutions; loaded when somebody first looks at one. */
export function loadLessons(): Promise<LessonsModule> {
  return import('#core/lessons/index');
}
