import type * as lessons from '#core/lessons/index';

export type {
  Control,
  Crew,
  Detour,
  LaterLesson,
  Lesson,
  Me,
  Move,
  Scene,
  Step,
  Suggestion,
  Value,
} from '#core/lessons/index';

export type LessonsModule = typeof lessons;

/** The lessons' texts and solutions; loaded when somebody first looks at one. */
export function loadLessons(): Promise<LessonsModule> {
  return import('#core/lessons/index');
}
