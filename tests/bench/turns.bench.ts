import { bot, dialog, question, Talk, text, userSays } from '../core/bot/bot-builder';
import type { Bench } from './bench-row';
import { createWaterfall } from './botbuilder';
import { interleave } from './interleave';

const order = {
  lines: ['order', 'Ann', 'Rome', 'red'],
  replies: ['What is your name?', 'Which city?', 'What colour?', 'Thank you.'],
} as const;
const talks = 100;

/** The same three questions, asked by a bot here and by a waterfall of the Bot Framework: a line until its reply is said and what the bot remembers is text. */
const bench: Bench = async ({ peers }) => {
  const theirs = createWaterfall(peers, order.replies);
  for (const said of [talkWithOurs(order.lines), await theirs(order.lines)])
    if (said.join() !== order.replies.join()) throw new Error(`It said ${said.join()}.`);
  const { median, note } = await interleave(
    async () => {
      for (let count = 0; count < talks; count += 1) await theirs(order.lines);
    },
    () => {
      for (let count = 0; count < talks; count += 1) talkWithOurs(order.lines);
    },
    { turns: 4, warmUp: 6 },
  );
  return [
    {
      name: `a turn of botbuilder-dialogs ÷ a turn of a bot here (${note})`,
      measured: median,
      unit: '×',
      bound: { atLeast: 5 },
    },
  ];
};
export default bench;

const [first, second, third, last] = order.replies;
const asking = bot([
  dialog('order', [userSays(['order']), question(first), question(second), question(third), text(last)]),
]);

function talkWithOurs(lines: readonly string[]): readonly string[] {
  let run: Talk['run'] | null = null;
  return lines.flatMap((line, sequence) => {
    const talk = new Talk(asking, run ?? {});
    talk.sequence = sequence;
    const said = talk.say(line);
    // Theirs keep what a conversation is at as text, too.
    run = JSON.parse(JSON.stringify(talk.run)) as Talk['run'];
    return said;
  });
}
