import { expect, test } from 'vitest';
import { bot, dialog, PreviewTalk, question, Talk, text, tutorialBot, userSays } from './bot-builder';

const order = dialog('Order', [userSays(['order']), text('w '.repeat(200)), question('Which one?')]);

test('[BT216] each line of a conversation is named by the reason that has brought it', () => {
  const talk = new Talk(bot([order]));
  talk.say('order');
  const said = talk.run.outbox.map(({ id, text }) => [id, text.slice(0, 5)]);
  const named = talk.log.flatMap(({ kind, lines = [] }) => lines.map((id) => [kind, id]));
  expect(said.map(([, words]) => words)).toEqual(['w w w', 'w w w', 'Which']);
  expect(named).toEqual([
    ['text-said', said[0]?.[0]],
    ['text-said', said[1]?.[0]],
    ['question-asked', said[2]?.[0]],
  ]);
});

test('[BT216] the message of a transfer is named by the reason that asks for it', () => {
  const talk = new Talk(tutorialBot());
  talk.say('human please');
  const { waits } = talk.run;
  const asking = talk.log.find(({ kind }) => kind === 'transfer-asked');
  expect(asking?.lines).toEqual([waits.for === 'answer' ? waits.askId : 'nothing']);
});

test('[BT216] in a preview the log holds what was said itself', () => {
  const talk = new PreviewTalk(tutorialBot(order));
  talk.say('order');
  talk.say('human please');
  expect(talk.log.filter(({ lines }) => lines)).toEqual([]);
});
