import { apply } from '#core/engine/apply';
import * as lessonsModule from '#core/lessons/index';
import { createLessonWatch } from '#workers/host/lesson-watch';
import type { Bench } from './bench-row';
import { createBusyWorld } from './busy-world';
import { interleave } from './interleave';

const chats = 100;
const lines = 20;

/** What all lessons cost after each message of whole chats, the first of each being news to them, against the messages themselves. */
const bench: Bench = async () => {
  const town = createBusyWorld(chats);
  const watch = createLessonWatch(
    () => Promise.resolve(lessonsModule),
    () => town.world,
    (lessonId, stepId) => apply(town.world, { type: 'lesson.stepEntered', at: 1, lessonId, stepId }),
    () => {},
    () => () => {},
  );
  watch.rows();
  await new Promise((resolve) => setImmediate(resolve));
  if (watch.rows().length === 0) throw new Error('No lesson is judged.');
  const facts = Array.from({ length: chats }, (_, n) => town.say(n).facts);
  let judged = 0;
  const check = () => {
    watch.forget();
    for (const said of facts)
      for (let line = 0; line < lines; line += 1) if (watch.tell(said)) judged += watch.rows().length;
  };
  const talk = () => {
    for (let n = 0; n < chats; n += 1) for (let line = 0; line < lines; line += 1) town.say(n);
  };
  check();
  if (judged < chats) throw new Error('Not every chat was news to the lessons.');
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
