import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectorDesk, isLine, seatOf, talk } from './connector-desk';

/** A chat with a bot that answers every line with two. */
async function chatting() {
  const desk = connectorDesk();
  desk.bot.reply = (heard) =>
    heard.kind === 'line' ? { say: [`${heard.text} 1`, { text: `${heard.text} 2`, delayMs: 500 }] } : {};
  const seat = seatOf(desk.user);
  desk.server.assign(talk, desk.user);
  await desk.run(seat);
  return { ...desk, seat };
}

test('[CN21] killed between hearing and publishing, it publishes what is left, once', async () => {
  const { server, bot, clock, restart, seat } = await chatting();
  server.consumerSays(talk, 'a');
  await clock.advance(499);
  expect(server.said(talk)).toEqual(['a 1']);
  await restart(seat);
  await clock.advance(500);
  expect(server.said(talk)).toEqual(['a 1', 'a 2']);
  expect(bot.short(talk)).toEqual(['greeting hi', 'line a']);
});

test('[CN21] killed between publishing and the answer, the line is not said twice', async () => {
  const { door, server, clock } = await chatting();
  server.consumerSays(talk, 'a');
  door.loseAnswerTo(isLine);
  await clock.advance(0);
  expect(server.said(talk)).toEqual(['a 1']);
  await clock.advance(5_000);
  expect(server.said(talk)).toEqual(['a 1', 'a 2']);
});

test('[CN21] what was said while nobody was there is heard afterwards', async () => {
  const { door, server, bot, clock, restart, seat } = await chatting();
  door.close(1006);
  await clock.advance(0);
  server.consumerSays(talk, 'a');
  server.consumerSays(talk, 'b');
  await restart(seat);
  await clock.advance(5_000);
  expect(bot.short(talk)).toEqual(['greeting hi', 'line a', 'line b']);
  expect(server.said(talk)).toEqual(['a 1', 'a 2', 'b 1', 'b 2']);
});

test('[CN16] the greeting is not heard again after a restart', async () => {
  const { bot, restart, seat, clock } = await chatting();
  await restart(seat);
  await clock.advance(60_000);
  expect(bot.short(talk)).toEqual(['greeting hi']);
});

test('[CN28] killed before the close, it closes when it comes back', async () => {
  const { door, server, bot, clock, restart, seat } = await chatting();
  bot.reply = () => ({ say: [{ text: 'Bye', delayMs: 500 }], close: true });
  server.consumerSays(talk, 'end');
  await clock.advance(100);
  await restart(seat);
  await clock.advance(500);
  expect(server.said(talk)).toEqual(['Bye']);
  expect(door.of('update-conversation').map(({ changes }) => changes)).toEqual([[{ field: 'close' }]]);
});

test('[CN21][CN30] whenever it is killed or cut off, by both ends or one way, every line is answered once and in order', async () => {
  const event = fc.oneof(
    { weight: 3, arbitrary: fc.constant('say' as const) },
    fc.constant('kill' as const),
    fc.constant('cut' as const),
    fc.constant('lose' as const),
    fc.constantFrom('up' as const, 'down' as const),
  );
  const events = fc.array(fc.tuple(event, fc.integer({ min: 0, max: 1_500 })), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(events, async (all) => {
      const { door, server, bot, clock, restart, seat } = await chatting();
      const said: string[] = [];
      for (const [what, wait] of all) {
        if (what === 'say') {
          said.push(`${said.length}`);
          server.consumerSays(talk, `${said.length - 1}`);
        } else if (what === 'kill') await restart(seat);
        else if (what === 'cut') door.close(1006);
        else if (what === 'lose') door.loseAnswerTo(isLine);
        else door.cut(what);
        await clock.advance(wait);
      }
      await clock.advance(600_000);
      expect(bot.short(talk)).toEqual(['greeting hi', ...said.map((text) => `line ${text}`)]);
      expect(server.said(talk)).toEqual(said.flatMap((text) => [`${text} 1`, `${text} 2`]));
    }),
    { numRuns: 60 },
  );
});
