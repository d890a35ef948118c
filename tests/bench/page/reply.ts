import type { BenchRow } from '../bench-row';
import { interleave } from '../interleave';
import { createRaw } from './raw';
import { openTutorialOffice, until } from './tutorial-office';

const lines = 20;

/** A consumer's line until the bot's reply is in the window, against four bare messages and two bare writes. */
export async function replyBench(): Promise<readonly BenchRow[]> {
  const { visitor } = await openTutorialOffice(`bench-reply-${Date.now()}`);
  const { client: consumer, start, replies } = visitor();
  await start();
  await until(() => replies() > 0);

  const ours = async () => {
    for (let line = 0; line < lines; line += 1) {
      const before = replies();
      const replied = new Promise<void>((resolve) => {
        const stop = consumer.onChange(() => {
          if (replies() === before) return;
          stop();
          resolve();
        });
      });
      consumer.say('hello');
      await replied;
    }
  };
  const raw = await createRaw();
  const theirs = async () => {
    for (let line = 0; line < lines; line += 1) {
      for (let trip = 0; trip < 4; trip += 1) await raw.roundTrip();
      for (let write = 0; write < 2; write += 1) await raw.write();
    }
  };
  const { median, note } = await interleave(ours, theirs);
  return [
    {
      name: `line → reply ÷ (four raw round trips + two raw writes) (${note})`,
      measured: median,
      unit: '×',
      bound: { atMost: 2 },
    },
  ];
}
