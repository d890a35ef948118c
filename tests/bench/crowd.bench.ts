import type { Bench } from './bench-row';
import { createBusyWorld } from './busy-world';
import { interleave } from './interleave';

const messages = 2_000;

/** One consumer's line, from frame to frames, while many conversations are open, against while few are. */
const bench: Bench = async () => {
  const few = createBusyWorld(100);
  const many = createBusyWorld(10_000);
  const [a, b] = [few.say(0), many.say(0)];
  if (a.facts.length !== b.facts.length || a.frames.length !== b.frames.length)
    throw new Error('The two worlds answer a message differently.');
  // Always the same hundred, so that both sides have the same transcripts.
  const talk = (town: typeof few) => () => {
    for (let n = 0; n < messages; n += 1) town.say(n % 100);
  };
  const { median, note } = await interleave(talk(many), talk(few));
  return [
    {
      name: `a message among 10,000 open conversations ÷ among 100 (${note})`,
      measured: median,
      unit: '×',
      bound: { atMost: 1.5 },
    },
  ];
};
export default bench;
