import { fail, failureOf } from '#model/failure';
import { asId } from '#model/ids';
import { proves } from '#support/proves';
import { expect, test } from 'vitest';
import { botUser, onlineDesk, otherTalk, talk } from './connector-desk';

test('[CN14] an offer is accepted after 100 ms', async () => {
  const { door, server, user, clock } = await onlineDesk();
  const ringId = server.offer(talk, user);
  await clock.advance(99);
  expect(door.of('update-ring')).toEqual([]);
  await clock.advance(1);
  proves('S234', () =>
    expect(door.of('update-ring')).toEqual([{ name: 'update-ring', ringId, answer: 'accepted' }]),
  );
});

for (const type of ['UPSERT', 'DELETE'] as const) {
  test(`[CN14] an offer that is gone by then, told as ${type}, is not answered`, async () => {
    const { door, server, user, clock } = await onlineDesk();
    const ringId = server.offer(talk, user);
    await clock.advance(99);
    server.endOffer(ringId, type);
    await clock.advance(1_000);
    expect(door.of('update-ring')).toEqual([]);
  });
}

test('[CN14] an offer that is told twice is accepted once', async () => {
  const { door, server, user, clock } = await onlineDesk();
  server.repeatOffer(server.offer(talk, user));
  await clock.advance(1_000);
  expect(door.of('update-ring')).toHaveLength(1);
});

test('[CN14] an acceptance that comes too late harms nothing', async () => {
  const { door, server, user, clock, last, bot } = await onlineDesk();
  door.refuse('update-ring', failureOf('ring-expired'));
  server.offer(talk, user);
  await clock.advance(100);
  expect(last()?.status).toBe('online');
  expect(bot.heard).toEqual([]);
});

test('[CN20] lines come in order, each after its delay and under its own id, with the bot seen typing', async () => {
  const { door, server, user, clock, bot } = await onlineDesk();
  bot.reply = () => ({ say: ['one', { text: 'two', delayMs: 2_000 }, 'three'] });
  server.assign(talk, user);
  await clock.advance(1_999);
  expect(server.said(talk)).toEqual(['one']);
  expect(door.of('publish-event').at(-1)?.event).toEqual({ type: 'chat-state', state: 'COMPOSING' });
  await clock.advance(1);
  expect(server.said(talk)).toEqual(['one', 'two', 'three']);
  const states = door.of('publish-event').flatMap(({ event }) => ('state' in event ? [event.state] : []));
  expect(states).toEqual(['COMPOSING', 'ACTIVE']);
  const ids = server.messages(talk).map(({ metadata }) => metadata?.[0]);
  expect(ids).toEqual([1, 2, 3].map((n) => ({ type: 'ExternalId', id: `line ${n}` })));
});

test('[CN20] a line the platform refuses does not hold up the next turn', async () => {
  const { door, server, user, clock, bot, last } = await onlineDesk();
  bot.reply = () => ({ say: ['Hello'] });
  door.refuse('publish-event', failureOf('text-too-long', { what: 'A message', limit: 1, length: 2 }));
  server.assign(talk, user);
  await clock.advance(0);
  door.refuse('publish-event', null);
  server.consumerSays(talk, 'hm?');
  await clock.advance(0);
  expect(bot.short(talk)).toEqual(['greeting hi', 'line hm?']);
  expect(last()?.status).toBe('online');
});

test('[CN15] a conversation of somebody else is not played', async () => {
  const { server, user, clock, bot } = await onlineDesk();
  server.assign(talk, botUser({ id: asId('8') }));
  server.show(talk, user);
  server.consumerSays(talk, 'hello?');
  await clock.advance(60_000);
  expect(bot.heard).toEqual([]);
});

test('[CN15] when the conversation is taken away in the middle of a turn the rest is not said', async () => {
  const { door, server, user, clock, bot } = await onlineDesk();
  bot.reply = () => ({ say: ['one', { text: 'two', delayMs: 2_000 }, 'three'] });
  server.assign(talk, user);
  await clock.advance(1_000);
  server.assign(talk, null);
  const asked = door.asked.length;
  await clock.advance(20_000);
  expect(server.said(talk)).toEqual(['one']);
  expect(door.asked).toHaveLength(asked);
});

test('[CN15] taken away before the bot has come to its wish, the wish is dropped', async () => {
  const { door, server, user, clock, bot } = await onlineDesk();
  bot.reply = () => ({ say: [{ text: 'Bye', delayMs: 2_000 }], escalate: 'I pass you on.' });
  server.assign(talk, user);
  await clock.advance(1_000);
  server.assign(talk, null);
  const asked = door.asked.length;
  await clock.advance(20_000);
  expect(door.asked).toHaveLength(asked);
});

test('[CN15] taken away while the last line before an escalation is on its way, nothing is transferred', async () => {
  const { door, server, user, clock, bot } = await onlineDesk();
  bot.reply = () => ({ say: ['Sure.'], escalate: 'I pass you on.' });
  server.onPublished = () => server.assign(talk, null);
  server.assign(talk, user);
  await clock.advance(1_000);
  expect(server.said(talk)).toEqual(['Sure.']);
  expect(door.of('update-conversation')).toEqual([]);
});

test('[CN15] a conversation the bot server does not know any more is let go, and nothing else', async () => {
  const { server, user, clock, bot, last } = await onlineDesk();
  bot.failure = fail('conversation-unknown');
  server.assign(talk, user);
  await clock.advance(1_000);
  expect(bot.heard).toHaveLength(1);
  expect(last()?.status).toBe('online');
});

test('[CN15] taken away while lines are gathered, they are not heard', async () => {
  const { server, user, clock, bot } = await onlineDesk({ kind: 'messaging' });
  server.assign(talk, user);
  server.consumerSays(talk, 'hi');
  await clock.advance(100);
  server.assign(talk, null);
  await clock.advance(60_000);
  expect(bot.heard).toEqual([]);
});

test('[CN15][CN27] taken away and given back within one turn, it hears what was said in between', async () => {
  const { server, user, clock, bot } = await onlineDesk();
  bot.reply = ({ kind }) => (kind === 'greeting' ? { say: [{ text: 'Welcome!', delayMs: 2_000 }] } : {});
  server.assign(talk, user);
  await clock.advance(500);
  server.assign(talk, null);
  server.consumerSays(talk, 'hello?');
  server.assign(talk, user);
  await clock.advance(1_499);
  expect(bot.short(talk)).toEqual(['greeting hi']);
  await clock.advance(1);
  expect(bot.short(talk)).toEqual(['greeting hi', 'line hello?']);
  expect(server.said(talk)).toEqual(['Welcome!']);
});

test('[CN15] when the conversation ends nothing more is heard', async () => {
  const { server, user, clock, bot } = await onlineDesk();
  server.assign(talk, user);
  await clock.advance(0);
  server.close(talk);
  server.consumerSays(talk, 'thanks');
  await clock.advance(60_000);
  expect(bot.short(talk)).toEqual(['greeting hi']);
});

test('[CN15][CN18] given back by a human it goes on with what nobody has answered', async () => {
  const { server, user, clock, bot } = await onlineDesk();
  server.assign(talk, user);
  await clock.advance(0);
  server.assign(talk, null);
  server.consumerSays(talk, 'is there a human?');
  server.agentSays(talk, 'Yes. Back to the bot now.');
  server.consumerSays(talk, 'thanks');
  server.offer(talk, user);
  await clock.advance(100);
  expect(bot.short(talk)).toEqual(['greeting hi', 'line thanks']);
});

test('[CN27] what is said while a turn runs is heard after it', async () => {
  const { server, user, clock, bot } = await onlineDesk();
  bot.reply = ({ kind }) => ({
    say: kind === 'greeting' ? [{ text: 'Welcome!', delayMs: 1_000 }] : ['Yes?'],
  });
  server.assign(talk, user);
  await clock.advance(500);
  server.consumerSays(talk, 'one');
  server.consumerSays(talk, 'two');
  expect(bot.short(talk)).toEqual(['greeting hi']);
  await clock.advance(500);
  expect(bot.short(talk)).toEqual(['greeting hi', 'line one', 'line two']);
  expect(server.said(talk)).toEqual(['Welcome!', 'Yes?', 'Yes?']);
});

test('[CN27] conversations do not wait for each other', async () => {
  const { server, user, clock, bot } = await onlineDesk();
  bot.reply = () => ({ say: [{ text: 'Welcome!', delayMs: 1_000 }] });
  server.assign(talk, user);
  await clock.advance(500);
  server.assign(otherTalk, user);
  await clock.advance(500);
  expect(server.said(talk)).toEqual(['Welcome!']);
  expect(server.said(otherTalk)).toEqual([]);
  await clock.advance(500);
  expect(server.said(otherTalk)).toEqual(['Welcome!']);
});

test('[CN28] a bot that closes the conversation says its last lines first', async () => {
  const { door, server, user, clock, bot } = await onlineDesk();
  bot.reply = () => ({ say: ['Bye', { text: 'Bye!', delayMs: 500 }], close: true });
  server.assign(talk, user);
  await clock.advance(500);
  expect(server.said(talk)).toEqual(['Bye', 'Bye!']);
  expect(door.of('update-conversation')[0]?.changes).toEqual([{ field: 'close' }]);
});
