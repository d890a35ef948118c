import type { Fact } from '#model/fact';
import type { World } from '#model/world';

/** Where a learner stands. Once: what is entered again begins where it began. */
export function enterStep(world: World, lessonId: string, stepId: string, now: number): readonly Fact[] {
  return world.lessons[`${lessonId} ${stepId}`]
    ? []
    : [{ type: 'lesson.stepEntered', at: now, lessonId, stepId }];
}
