import { limits } from '#model/limits';
import { shortText } from '#model/schema-parts';
import { enterStep } from '../enter-step';
import { command, done } from './command';

const step = { lessonId: shortText(limits.lessonName), stepId: shortText(limits.lessonName) };
/** For clients that play a lesson of their own; the engine notes its own by an input. */
export const enterLessonStep = command('lesson.enter', step, {
  accounts: () => [],
  handle: ({ world, now }, { lessonId, stepId }) => done(enterStep(world, lessonId, stepId, now)),
});
