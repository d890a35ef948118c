import { failureOf } from '#model/failure';
import { expect, test } from 'vitest';
import { isAnswer } from '#support/fake-bot-server';
import { connectorDesk, isLine, isTransfer, seatOf, talk } from './connector-desk';

/** A bot in a chat that asks for a transfer when it hears "human"; `message` is its last word. */
async function chatting(message = 'I pass you on.') {
  const desk = connectorDesk();
  desk.bot.reply = (heard) => {
    if (heard.kind === 'line' && heard.text === 'human') return { say: ['Sure.'], escalate: message };
    if (heard.kind === 'escalation-failed') return { say: ['Nobody is there.'] };
    if (isAnswer(heard, 'failure')) return { say: ['It did not work.'] };
    return {};
  };
  const seat = seatOf(desk.user);
  desk.server.assign(talk, desk.user);
  await desk.run(seat);
  return { ...desk, seat };
}

const transfer = {
  name: 'update-conversation',
  conversationId: talk,
  changes: [
    { field: 'participants', change: 'remove', role: 'assigned-agent', user: '1234.7' },
    { field: 'skill', skillId: '42' },
  ],
};

for (const tellsFirst of [false, true]) {
  const order = tellsFirst ? 'before' : 'after';
  test(`[CN22][CN24] lines, then the message, then one request; it is heard as taken (told ${order} the answer)`, async () => {
    const { door, server, bot, clock } = await chatting();
    server.tellsFirst = tellsFirst;
    server.consumerSays(talk, 'human');
    await clock.advance(0);
    expect(server.said(talk)).toEqual(['Sure.', 'I pass you on.']);
    expect(door.of('update-conversation')).toEqual([transfer]);
    expect(door.asked.at(-1)?.name).toBe('update-conversation');
    expect(bot.short(talk)).toEqual(['greeting hi', 'line human', 'success']);
  });

  test(`[CN24][CN25] nobody there: taken, then given back, and the bot answers (told ${order} the answer)`, async () => {
    const { server, bot, clock } = await chatting();
    server.tellsFirst = tellsFirst;
    server.nobodyThere = true;
    server.consumerSays(talk, 'human');
    await clock.advance(0);
    expect(bot.short(talk)).toEqual(['greeting hi', 'line human', 'success', 'escalation-failed']);
    expect(server.said(talk)).toEqual(['Sure.', 'I pass you on.', 'Nobody is there.']);
    server.consumerSays(talk, 'oh');
    await clock.advance(0);
    expect(bot.short(talk).at(-1)).toBe('line oh');
  });
}

test('[CN22] an escalation without a message publishes none', async () => {
  const { door, server, clock } = await chatting('');
  server.consumerSays(talk, 'human');
  await clock.advance(0);
  expect(server.said(talk)).toEqual(['Sure.']);
  expect(door.of('update-conversation')).toEqual([transfer]);
});

test('[CN22][CN24] a refused transfer is heard with the platform’s reason, its message is not said, and the bot goes on', async () => {
  const { door, server, bot, clock, last } = await chatting();
  door.refuse('update-conversation', failureOf('skill-unknown', { value: '42' }));
  server.consumerSays(talk, 'human');
  await clock.advance(0);
  expect(bot.short(talk).at(-1)).toBe('failure No skill of this account has the id 42.');
  expect(server.said(talk)).toEqual(['Sure.', 'It did not work.']);
  expect(last()?.status).toBe('online');
});

test('[CN27] what the consumer says after the transfer is not the bot’s to hear', async () => {
  const { server, bot, clock } = await chatting();
  server.consumerSays(talk, 'human');
  server.consumerSays(talk, 'please hurry');
  await clock.advance(60_000);
  expect(bot.short(talk)).toEqual(['greeting hi', 'line human', 'success']);
});

test('[CN22] asked for again after a failure, the message is said again', async () => {
  const { server, clock } = await chatting();
  server.nobodyThere = true;
  server.consumerSays(talk, 'human');
  await clock.advance(0);
  server.consumerSays(talk, 'human');
  await clock.advance(0);
  expect(server.said(talk).filter((text) => text === 'I pass you on.')).toHaveLength(2);
});

test('[CN23] stopped between the lines and the transfer: it is made up for, and all is said once', async () => {
  const { door, server, clock, restart, seat, bot } = await chatting();
  door.loseAnswerTo(isLine);
  server.consumerSays(talk, 'human');
  await clock.advance(0);
  expect(server.said(talk)).toEqual(['Sure.']);
  expect(door.of('update-conversation')).toEqual([]);
  await restart(seat);
  expect(server.said(talk)).toEqual(['Sure.', 'I pass you on.']);
  expect(door.of('update-conversation')).toEqual([transfer]);
  expect(bot.short(talk)).toEqual(['greeting hi', 'line human', 'success']);
});

test('[CN26] its answer lost, the chat given back: heard as taken, then as failed, and not asked for again', async () => {
  const { door, server, bot, clock } = await chatting();
  server.nobodyThere = true;
  door.loseAnswerTo(isTransfer);
  server.consumerSays(talk, 'human');
  await clock.advance(1_000);
  expect(bot.short(talk)).toEqual(['greeting hi', 'line human', 'success', 'escalation-failed']);
  expect(door.of('update-conversation')).toHaveLength(1);
});

test('[CN26] its answer lost, the conversation offered anew: heard as taken', async () => {
  const { door, server, bot, user, clock } = await chatting();
  door.loseAnswerTo(isTransfer);
  server.consumerSays(talk, 'human');
  await clock.advance(1_000);
  server.consumerSays(talk, 'back again');
  server.offer(talk, user);
  await clock.advance(100);
  expect(bot.short(talk)).toEqual(['greeting hi', 'line human', 'success', 'line back again']);
  expect(door.of('update-conversation')).toHaveLength(1);
});
