import type { LessonRow } from '#contract/topics';
import type { Fact } from '#model/fact';
import type { World } from '#model/world';

export interface LessonWatch {
  rows(): readonly LessonRow[];
  tell(facts: readonly Fact[]): void;
  look(): void;
  forget(): void;
}

export function createLessonWatch(
  _world: () => World,
  _enter: (lessonId: string, stepId: string) => void,
  _changed: () => void,
): LessonWatch {
  return { rows: () => [], tell() {}, look() {}, forget() {} };
}
