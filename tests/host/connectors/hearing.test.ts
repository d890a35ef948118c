import { ESCALATION_FAILED } from '#model/bot-run';
import { proves } from '#support/proves';
import { expect, test } from 'vitest';
import { asId } from '#model/ids';
import { botUser, connectorDesk, onlineDesk, seatOf, talk } from './connector-desk';

test('[CN16] in a chat the bot hears the greeting as soon as it joins, once', async () => {
  const { server, user, clock, bot } = await onlineDesk();
  bot.reply = ({ kind }) => (kind === 'greeting' ? { say: ['Welcome!'] } : {});
  server.offer(talk, user);
  await clock.advance(100);
  proves('S218', () =>
    expect(bot.heard.map(({ heard }) => heard)).toEqual([{ kind: 'greeting', text: 'hi', sequence: -1 }]),
  );
  expect(server.said(talk)).toEqual(['Welcome!']);
  server.assign(talk, user);
  await clock.advance(60_000);
  expect(bot.short(talk)).toEqual(['greeting hi']);
});

test('[CN16] the greeting carries the last sequence known', async () => {
  const { server, user, clock, bot } = await onlineDesk();
  server.platformSays(talk, 'You are chatting with Bot.', 'all');
  server.offer(talk, user);
  await clock.advance(100);
  expect(bot.heard[0]?.heard).toEqual({ kind: 'greeting', text: 'hi', sequence: 0 });
});

test('[CN16] who has said something is not greeted', async () => {
  const { server, user, clock, bot } = await onlineDesk();
  server.consumerSays(talk, 'Where is my parcel?');
  server.offer(talk, user);
  await clock.advance(60_000);
  expect(bot.short(talk)).toEqual(['line Where is my parcel?']);
});

test('[CN16] in messaging the greeting waits for 3 s of silence', async () => {
  const { server, user, clock, bot } = await onlineDesk({ kind: 'messaging' });
  server.assign(talk, user);
  await clock.advance(2_999);
  expect(bot.heard).toEqual([]);
  await clock.advance(1);
  proves('S218', () => expect(bot.short(talk)).toEqual(['greeting hi']));
});

test('[CN16] in messaging a line within that time is heard instead', async () => {
  const { server, user, clock, bot } = await onlineDesk({ kind: 'messaging' });
  server.assign(talk, user);
  await clock.advance(1_000);
  server.consumerSays(talk, 'hello');
  await clock.advance(300);
  expect(bot.short(talk)).toEqual(['line hello']);
  await clock.advance(60_000);
  expect(bot.short(talk)).toEqual(['line hello']);
});

test('[CN17] a chat is heard line by line', async () => {
  const { server, user, clock, bot } = await onlineDesk();
  server.consumerSays(talk, 'hi');
  server.consumerSays(talk, 'how are you');
  server.assign(talk, user);
  await clock.advance(0);
  expect(bot.short(talk)).toEqual(['line hi', 'line how are you']);
});

test('[CN17] in messaging lines within 300 ms are heard as one, later ones as the next', async () => {
  const { server, user, clock, bot } = await onlineDesk({ kind: 'messaging' });
  server.assign(talk, user);
  server.consumerSays(talk, 'hi');
  await clock.advance(299);
  server.consumerSays(talk, 'how are you');
  await clock.advance(1);
  server.consumerSays(talk, 'well?');
  await clock.advance(300);
  expect(bot.short(talk)).toEqual(['line hi how are you', 'line well?']);
});

test('[CN17] in messaging what is said while a turn runs is gathered as well', async () => {
  const { server, user, clock, bot } = await onlineDesk({ kind: 'messaging' });
  bot.reply = () => ({ say: [{ text: 'Hm.', delayMs: 1_000 }] });
  server.assign(talk, user);
  server.consumerSays(talk, 'hi');
  await clock.advance(1_200);
  server.consumerSays(talk, 'how');
  await clock.advance(399);
  expect(server.said(talk)).toEqual(['Hm.']);
  server.consumerSays(talk, 'are you');
  await clock.advance(1);
  expect(bot.short(talk)).toEqual(['line hi', 'line how are you']);
});

test('[CN19] what is heard was marked as read before', async () => {
  const { door, server, user, clock, bot } = await onlineDesk();
  bot.reply = () => ({ say: ['Hello'] });
  const sequence = server.consumerSays(talk, 'hi');
  server.assign(talk, user);
  await clock.advance(0);
  expect(door.of('publish-event').map(({ event }) => event)).toEqual([
    { type: 'accept-status', status: 'READ', sequences: [sequence] },
    { type: 'content', text: 'Hello' },
  ]);
});

test('[CN38] what another connector of the same bot has said answers nothing by itself: the bot hears on from where it was', async () => {
  const [first, second] = [botUser(), botUser({ id: asId('8') })];
  const { server, clock, bot, run } = connectorDesk({ users: [first, second] });
  await run(seatOf(first));
  server.consumerSays(talk, 'one');
  bot.reply = () => ({ say: [{ text: 'first', delayMs: 1_000 }] });
  server.assign(talk, first);
  await clock.advance(500);
  server.consumerSays(talk, 'two');
  await clock.advance(499);
  // It is gone in the moment its line is out.
  const told = server.onPublished;
  server.onPublished = (...line) => {
    told(...line);
    server.assign(talk, null);
  };
  await clock.advance(1_000);
  expect(server.said(talk)).toEqual(['first']);
  expect(bot.short(talk)).toEqual(['line one']);
  await run(seatOf(second));
  server.assign(talk, second);
  await clock.advance(0);
  expect(bot.short(talk)).toEqual(['line one', 'line two']);
});

test('[CN18] a private note of another agent is no reply', async () => {
  const { server, user, clock, bot } = await onlineDesk();
  server.consumerSays(talk, 'hello?');
  server.agentSays(talk, 'the bot can do this', 'agents-and-managers');
  server.assign(talk, user);
  await clock.advance(0);
  expect(bot.short(talk)).toEqual(['line hello?']);
});

test('[CN25] the marker in the mouth of a consumer or an agent is none', async () => {
  const { server, user, clock, bot } = await onlineDesk();
  server.assign(talk, user);
  await clock.advance(0);
  server.consumerSays(talk, ESCALATION_FAILED);
  server.agentSays(talk, ESCALATION_FAILED, 'agents-and-managers');
  await clock.advance(0);
  server.platformSays(talk, ESCALATION_FAILED, 'all');
  await clock.advance(0);
  expect(bot.short(talk)).toEqual(['greeting hi', `line ${ESCALATION_FAILED}`]);
});
