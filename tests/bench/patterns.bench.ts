import type { Bench } from './bench-row';
import { interleave } from './interleave';
import { checkAnswers, setUp, type Setting } from './pattern-rules';
import { createPeer } from './rivescript';

/** Choosing a dialog among 1,000 patterns against choosing among 50, and against another engine of such patterns. */
const bench: Bench = async ({ peers }) => {
  const few = setUp(50);
  const many = setUp(1000);
  const peered = setUp(200);
  for (const one of [few, many, peered]) checkAnswers(one);
  const growth = await interleave(
    () => choose(many, 20),
    () => choose(few, 20),
  );
  const reply = await createPeer(peers, peered);
  // Theirs takes milliseconds a message: a few of them are enough.
  const sample = { ...peered, utterances: peered.utterances.slice(0, 40) };
  const speed = await interleave(
    async () => {
      for (const utterance of sample.utterances) await reply(utterance);
    },
    () => choose(sample, 50),
  );
  return [
    {
      name: `choosing among 1,000 patterns ÷ among 50 (${growth.note})`,
      measured: growth.median,
      unit: '×',
      bound: { atMost: 1.3 },
    },
    {
      name: 'RiveScript’s reply among 200 patterns ÷ choosing among 200, exclusions too',
      measured: speed.median * 50,
      unit: '×',
      bound: { atLeast: 1_000 },
    },
  ];
};
export default bench;

function choose({ utterances, find }: Setting, times: number): void {
  for (let i = 0; i < times; i += 1) for (const utterance of utterances) find(utterance);
}
