import { fail, failureOf } from '#model/failure';
import { asId } from '#model/ids';
import { proves } from '#support/proves';
import { expect, test } from 'vitest';
import { botUser, connectorDesk, otherTalk, seatOf, talk } from './connector-desk';

test('[CN1] a started connector signs in as its user, listens and becomes available', async () => {
  const { door, run, user, statuses, last } = connectorDesk();
  await run(seatOf(user));
  expect([statuses(), last()?.parts.liveengage.state]).toEqual([['starting', 'online'], 'up']);
  expect(door.asked.map(({ name }) => name)).toEqual([
    'get-clock',
    'subscribe-conversations',
    'subscribe-routing',
    'set-agent-state',
  ]);
  expect(door.of('subscribe-conversations')).toEqual([
    { name: 'subscribe-conversations', states: ['OPEN'], agents: ['1234.7'] },
  ]);
  expect(door.of('set-agent-state')[0]?.state).toBe('online');
});

test('[CN1] one that nobody started does nothing', async () => {
  const { door, run, user, reports } = connectorDesk();
  await run(seatOf(user, { wanted: 'never-started' }));
  expect(reports).toEqual([]);
  expect(door.requested).toEqual([]);
});

test('[CN1] however long the platform takes to answer, it is connecting until then', async () => {
  const { server, run, user, statuses, last, clock } = connectorDesk();
  server.login = 'silent';
  await run(seatOf(user));
  await clock.advance(300_000);
  proves('S132', () => expect(statuses()).toEqual(['starting']));
  expect(last()?.parts.liveengage).toEqual({ state: 'connecting', detail: '' });
});

test('[CN2] it signs in with API keys', async () => {
  const { door, run, user } = connectorDesk();
  await run(seatOf(user));
  expect(door.requested.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /api/account/1234/service/baseURI.json?version=1.0',
    'POST https://here/api/account/1234/login?v=1.3',
  ]);
  expect(JSON.parse(door.requested[1]?.body ?? '')).toEqual({
    username: 'bot-7',
    appKey: 'app',
    secret: 'secret',
    accessToken: 'token',
    accessTokenSecret: 'hush',
  });
});

test('[CN2] it signs in with a password where the user has one', async () => {
  const user = botUser({ login: { method: 'password', password: 'open sesame' } });
  const { door, run } = connectorDesk({ users: [user] });
  await run(seatOf(user));
  expect(JSON.parse(door.requested[1]?.body ?? '')).toEqual({ username: 'bot-7', password: 'open sesame' });
});

test('[CN3] refused credentials: offline at LiveEngage, told what to do, and not tried again', async () => {
  const { door, server, run, user, clock, statuses, last } = connectorDesk();
  server.login = 'refused';
  await run(seatOf(user));
  expect(statuses()).toEqual(['starting', 'offline']);
  expect(last()?.parts.liveengage.state).toBe('failed');
  proves('S162', () => expect(last()?.parts.liveengage.detail).toContain('401 unauthorized'));
  expect(last()?.parts['bot-server'].state).toBe('up');
  await clock.advance(3_600_000);
  expect(door.requested).toHaveLength(2);
});

test('[CN3][CN11] new keys are tried at once', async () => {
  const { server, run, user, statuses } = connectorDesk();
  server.login = 'refused';
  await run(seatOf(user));
  server.login = 'open';
  await run(seatOf(user));
  expect(statuses().at(-1)).toBe('offline');
  await run(seatOf({ ...user, login: { method: 'password', password: 'new' } }));
  expect(statuses().at(-1)).toBe('online');
});

test('[CN3] stop and start try once more', async () => {
  const { server, run, user, statuses } = connectorDesk();
  server.login = 'refused';
  await run(seatOf(user));
  await run(seatOf(user, { wanted: 'stopped' }));
  server.login = 'open';
  await run(seatOf(user));
  proves('S206', () => expect(statuses()).toEqual(['starting', 'offline', 'stopped', 'starting', 'online']));
});

test('[CN3][CN11] a user who is disabled while the connector runs takes it offline; enabled again it comes back', async () => {
  const { door, run, user, last, statuses, server } = connectorDesk();
  await run(seatOf(user));
  server.login = 'refused';
  await run(seatOf({ ...user, enabled: false }));
  expect(last()?.status).toBe('offline');
  expect(last()?.parts.liveengage.detail).toContain('is disabled');
  server.login = 'open';
  await run(seatOf(user));
  expect(statuses().at(-1)).toBe('online');
  expect(door.open).toBe(1);
});

test('[CN3] what the platform does not permit is told in its words', async () => {
  const { door, run, user, last, clock } = connectorDesk();
  door.refuse('subscribe-routing', failureOf('not-permitted', { why: 'only agents' }));
  await run(seatOf(user));
  expect(last()?.status).toBe('offline');
  expect(last()?.parts.liveengage.detail).toContain('only agents');
  await clock.advance(3_600_000);
  expect(door.requested).toHaveLength(2);
  expect(door.open).toBe(0);
});

test('[CN4][CN8] a lost socket: offline, LiveEngage is to blame, and a second later it is back', async () => {
  const { door, run, user, clock, statuses, last } = connectorDesk();
  await run(seatOf(user));
  door.close(1011);
  await clock.advance(999);
  expect(last()?.status).toBe('offline');
  expect(last()?.parts.process.state).toBe('up');
  expect(last()?.parts.liveengage.state).toBe('failed');
  proves('S205', () => expect(last()?.parts.liveengage.detail).toContain('1011'));
  await clock.advance(1);
  expect(last()?.status).toBe('online');
  expect(statuses()).not.toContain('stopped');
  expect(door.of('set-agent-state').map(({ state }) => state)).toEqual(['online', 'online']);
});

test('[CN5] while it tries again it is offline, not starting', async () => {
  const { door, server, run, user, clock, statuses, last } = connectorDesk();
  await run(seatOf(user));
  door.close(1011);
  server.login = 'silent';
  await clock.advance(1_000);
  expect(statuses()).toEqual(['starting', 'online', 'offline', 'offline']);
  expect(last()?.parts.liveengage.state).toBe('connecting');
});

test('[CN4] an answer that says the platform itself has failed: offline, then once more', async () => {
  const { door, server, bot, run, user, clock, last } = connectorDesk();
  bot.reply = () => ({ say: ['Hello'] });
  door.refuse('publish-event', failureOf('storage-failed', { why: 'disk full' }));
  server.assign(talk, user);
  await run(seatOf(user));
  expect(last()?.status).toBe('offline');
  expect(last()?.parts.liveengage.detail).toContain('disk full');
  door.refuse('publish-event', null);
  await clock.advance(1_000);
  expect(last()?.status).toBe('online');
  expect(server.said(talk)).toEqual(['Hello']);
});

test('[CN4][CN21] what was under way on a lost socket does not disturb the next one', async () => {
  const { door, server, bot, run, user, clock, last } = connectorDesk();
  bot.reply = () => ({ say: [{ text: 'Hello', delayMs: 3_000 }] });
  server.assign(talk, user);
  await run(seatOf(user));
  door.close(1006);
  await clock.advance(3_500);
  expect(last()?.status).toBe('online');
  expect(server.said(talk)).toEqual([]);
  await clock.advance(500);
  expect(server.said(talk)).toEqual(['Hello']);
});

test('[CN4] a token that is not accepted is fetched anew', async () => {
  const { door, run, user, clock, last } = connectorDesk();
  await run(seatOf(user));
  door.close(4401);
  await clock.advance(1_000);
  expect(last()?.status).toBe('online');
  expect(door.requested.filter(({ url }) => url.includes('login'))).toHaveLength(2);
});

test('[CN4] a bot server that fails: offline and unavailable, then heard again', async () => {
  const { door, server, bot, run, user, clock, last } = connectorDesk();
  bot.failure = fail('storage-failed', { why: 'disk full' });
  server.assign(talk, user);
  await run(seatOf(user));
  await clock.advance(0);
  expect(last()?.status).toBe('offline');
  expect(last()?.parts['bot-server'].state).toBe('failed');
  expect(last()?.parts['bot-server'].detail).toContain('disk full');
  expect(door.of('set-agent-state').at(-1)?.state).toBe('offline');
  bot.failure = null;
  bot.reply = () => ({ say: ['Hello'] });
  await clock.advance(1_000);
  expect(last()?.status).toBe('online');
  expect(server.said(talk)).toEqual(['Hello']);
});

test('[CN3] a bot the bot server does not know: offline, and not tried again', async () => {
  const { server, bot, run, user, clock, last } = connectorDesk();
  bot.failure = fail('not-found', { what: 'The bot' });
  server.assign(talk, user);
  await run(seatOf(user));
  await clock.advance(3_600_000);
  expect(last()?.status).toBe('offline');
  expect(last()?.parts['bot-server'].detail).toContain('does not know this bot');
  expect(bot.heard).toHaveLength(1);
});

test('[CN7] Stop makes the user unavailable, closes the socket and leaves the conversations as they are', async () => {
  const { door, server, bot, run, user, clock, statuses } = connectorDesk();
  bot.reply = () => ({ say: [{ text: 'Hello', delayMs: 3_000 }] });
  server.assign(talk, user);
  await run(seatOf(user));
  server.offer(otherTalk, user);
  await clock.advance(50);
  await run(seatOf(user, { wanted: 'stopped' }));
  expect(clock.waiting).toBe(0);
  expect(statuses().at(-1)).toBe('stopped');
  expect(door.of('set-agent-state').map(({ state }) => state)).toEqual(['online', 'offline']);
  expect(door.open).toBe(0);
  expect(door.of('update-conversation')).toEqual([]);
  const asked = door.asked.length;
  server.consumerSays(talk, 'anybody?');
  server.offer(otherTalk, user);
  await clock.advance(3_600_000);
  expect(door.asked).toHaveLength(asked);
});

test('[CN7] after Stop and Start it goes on with the conversations that are still its own', async () => {
  const { server, bot, run, user } = connectorDesk();
  server.assign(talk, user);
  await run(seatOf(user));
  await run(seatOf(user, { wanted: 'stopped' }));
  server.consumerSays(talk, 'anybody?');
  await run(seatOf(user));
  expect(bot.short(talk)).toEqual(['greeting hi', 'line anybody?']);
});

test('[CN9] an open socket is kept alive every 30 s, a closed one is not', async () => {
  const { door, run, user, clock } = connectorDesk();
  await run(seatOf(user));
  await clock.advance(29_999);
  expect(door.of('get-clock')).toHaveLength(1);
  await clock.advance(60_001);
  expect(door.of('get-clock')).toHaveLength(4);
  await run(seatOf(user, { wanted: 'stopped' }));
  await clock.advance(60_000);
  expect(door.of('get-clock')).toHaveLength(4);
});

test('[CN12] a deleted user: offline, and told so', async () => {
  const { door, run, user, last, clock } = connectorDesk();
  await run(seatOf(user));
  await run();
  expect([last()?.status, last()?.parts.process.state]).toEqual(['offline', 'down']);
  expect(last()?.parts.liveengage.detail).toContain('was deleted');
  expect(door.open).toBe(0);
  await clock.advance(3_600_000);
  expect(door.open).toBe(0);
});

test('[CN10] the same seats again change nothing', async () => {
  const { door, run, user, reports } = connectorDesk();
  await run(seatOf(user));
  const [asked, reported] = [door.asked.length, reports.length];
  await run(seatOf(user, { status: 'online' }));
  expect(door.asked).toHaveLength(asked);
  expect(reports).toHaveLength(reported);
});

test('[CN13] one connector fails, the other one carries on', async () => {
  const [first, second] = [botUser(), botUser({ id: asId('8') })];
  const { server, bot, run, clock, statuses } = connectorDesk({ users: [first, second] });
  bot.reply = () => ({ say: ['Hello'] });
  await run(seatOf(first), seatOf(second));
  server.login = 'refused';
  await run(seatOf({ ...first, enabled: false }), seatOf(second));
  expect(statuses(asId('connector-7')).at(-1)).toBe('offline');
  server.offer(talk, second);
  await clock.advance(100);
  expect(server.said(talk)).toEqual(['Hello']);
  expect(statuses(asId('connector-8'))).toEqual(['starting', 'online']);
});

test('[CN10] after everything was ended a sync starts it anew', async () => {
  const { pool, run, user, statuses } = connectorDesk();
  await run(seatOf(user));
  pool.stop();
  await run(seatOf(user));
  expect(statuses()).toEqual(['starting', 'online', 'starting', 'online']);
});

test('[CN21] an engine that stops says nothing: statuses and conversations stay', async () => {
  const { door, pool, run, user, statuses, clock } = connectorDesk();
  await run(seatOf(user));
  pool.stop();
  await clock.advance(60_000);
  expect(statuses()).toEqual(['starting', 'online']);
  expect(door.open).toBe(0);
  expect(door.of('set-agent-state').map(({ state }) => state)).toEqual(['online']);
});
