import { apply } from '#core/engine/apply';
import { lessons } from '#core/lessons/index';
import type { Fact } from '#model/fact';
import { createLessonWatch } from '#workers/host/lesson-watch';
import type { Bench } from './bench-row';
import { createBusyWorld } from './busy-world';
import { interleave } from './interleave';

const messages = 2_000;

/** What all lessons cost after a message, against the message itself. */
const bench: Bench = async () => {
  const town = createBusyWorld(100);
  const watch = createLessonWatch(
    () => Promise.resolve({ lessons }),
    () => town.world,
    (lessonId, stepId) => apply(town.world, { type: 'lesson.stepEntered', at: 1, lessonId, stepId }),
    () => {},
  );
  watch.rows();
  await Promise.resolve();
  if (watch.rows().length === 0) throw new Error('No lesson is judged.');
  const fact: Fact = {
    type: 'message.published',
    at: 1,
    conversationId: town.world.recent[0] ?? ('' as never),
    message: {
      sequence: 0,
      at: 1,
      author: { kind: 'system' },
      audience: 'all',
      event: { type: 'content', text: 'x' },
    },
  };
  const check = () => {
    for (let n = 0; n < messages; n += 1) if (watch.tell([fact])) watch.rows();
  };
  const talk = () => {
    for (let n = 0; n < messages; n += 1) town.say(n % 100);
  };
  const { median, note } = await interleave(check, talk);
  return [
    {
      name: `all lesson checks after a message ÷ the message (${note})`,
      measured: median,
      unit: '×',
      bound: { atMost: 0.1 },
    },
  ];
};
export default bench;
