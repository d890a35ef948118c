import { limits } from '#model/limits';
import { text } from '#model/schema-parts';
import { nobody } from '../../access/may';
import { command, done } from './command';

const step = { lessonId: text(limits.lessonName), stepId: text(limits.lessonName) };
/** The engine itself notes where a learner stands. Once: what is entered again begins where it began. */
export const enterLessonStep = command('lesson.enter', step, {
  need: nobody,
  accounts: () => [],
  handle: ({ world, now }, { lessonId, stepId }) =>
    done(
      world.lessons[`${lessonId} ${stepId}`]
        ? []
        : [{ type: 'lesson.stepEntered', at: now, lessonId, stepId }],
    ),
});
