import { createSteppedClock } from '#support/stepped-clock';
import { expect, test } from 'vitest';
import { connectorDesk, isLine, seatOf, talk } from './connector-desk';

for (const way of ['up', 'down'] as const)
  test(`[CN30] a line that is cut ${way} without a word is found out at the next sign of life, and left`, async () => {
    const { door, run, user, clock, last } = connectorDesk();
    await run(seatOf(user));
    door.cut(way);
    await clock.advance(39_999);
    expect(last()?.status).toBe('online');
    await clock.advance(1);
    expect(last()?.status).toBe('offline');
    expect(last()?.parts.liveengage.detail).toContain('did not answer in time');
    await clock.advance(1_000);
    expect(last()?.status).toBe('online');
  });

test('[CN30] a bot whose line got lost on the way says it once more over the next line', async () => {
  const { door, server, bot, run, user, clock } = connectorDesk();
  bot.reply = () => ({ say: ['Hello'] });
  await run(seatOf(user));
  door.drop(isLine);
  server.assign(talk, user);
  await clock.advance(9_999);
  expect(server.said(talk)).toEqual([]);
  await clock.advance(2_000);
  expect(server.said(talk)).toEqual(['Hello']);
});

test('[CN20] over a slow line everything is heard and said, late, once and in its order', async () => {
  const { door, server, bot, run, user, clock } = connectorDesk();
  bot.reply = (heard) => (heard.kind === 'line' ? { say: [`${heard.text} 1`, `${heard.text} 2`] } : {});
  await run(seatOf(user));
  door.delay(2_000);
  server.assign(talk, user);
  server.consumerSays(talk, 'a');
  await clock.advance(1_999);
  expect(bot.heard).toEqual([]);
  server.consumerSays(talk, 'b');
  await clock.advance(60_000);
  expect(server.said(talk)).toEqual(['a 1', 'a 2', 'b 1', 'b 2']);
});

test('[CN9] time that somebody lets pass brings no signs of life', async () => {
  const lineClock = createSteppedClock();
  const { door, run, user, clock } = connectorDesk({ lineClock });
  await run(seatOf(user));
  await clock.advance(86_400_000);
  expect(door.of('get-clock')).toHaveLength(1);
  await lineClock.advance(30_000);
  expect(door.of('get-clock')).toHaveLength(2);
});
