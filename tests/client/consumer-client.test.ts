import { beforeEach, expect, test, vi } from 'vitest';
import { createConsumerClient } from '#client/consumer/consumer-client';
import { isKnownVisitor } from '#client/consumer/consumer-identity';
import { asId } from '#model/ids';
import { lines, marks, openWindow, said, texts, type Window, wish } from './consumer-window';
import { people } from './fake-server';
import { settle, useFakeTime } from './turns';

let page: Window;
useFakeTime();
beforeEach(() => void (page = openWindow()));

test('[CL6] a visitor becomes a consumer by the service list and the sign-up, then by a socket without a token in its address', async () => {
  const client = page.visit();
  expect(client.state).toMatchObject({ connection: 'connecting', conversation: null });
  await settle();
  expect(client.state).toMatchObject({ connection: 'open', problem: null });
  expect(page.server.paths).toEqual([
    '/api/account/3154216/service/baseURI.json',
    '/api/account/3154216/signup',
    '/ws_api/account/3154216/messaging/consumer?v=3',
  ]);
  expect(page.server.requests.map(({ name }) => name)).toEqual([
    'init-connection',
    'subscribe-conversations',
  ]);
});

test('[CL4] the connection is kept alive every ten seconds', async () => {
  page.visit();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(page.server.asked('get-clock')).toHaveLength(3);
});

test('[CL7] a wish from before the connection opens is asked once it does', async () => {
  const client = page.visit();
  const started = client.start({ ...wish, skillId: null });
  expect(await started).toEqual({ ok: true, value: null });
  await settle();
  expect(client.state.conversation).toMatchObject({ open: true, lines: [], agent: { name: 'Olga' } });
  expect(await client.start(wish)).toMatchObject({ ok: true });
  expect(page.server.asked('request-conversation')).toHaveLength(1);
});

test('[CL7] two wishes at once are one', async () => {
  const client = page.visit();
  const both = await Promise.all([client.start(wish), client.start(wish)]);
  expect(both).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect(page.server.asked('request-conversation')).toHaveLength(1);
});

test('[CL7] a wish whose answer was lost is not carried out twice', async () => {
  page.server.dropAfter = 'request-conversation';
  const client = page.visit();
  const started = client.start(wish);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await started).toMatchObject({ ok: true });
  expect(page.server.asked('request-conversation')).toHaveLength(1);
  expect(client.state.conversation?.open).toBe(true);
});

test('[CL7] a refused wish says why', async () => {
  page.server.refuse = { name: 'request-conversation', with: 'skill-unknown' };
  const client = page.visit();
  expect(await client.start(wish)).toMatchObject({
    ok: false,
    failure: { name: 'request-refused', code: 404 },
  });
});

test('[CL6] a reload goes on with the same consumer and the same transcript', async () => {
  const before = await page.chat();
  before.say('Hello');
  await settle();
  page.server.say(people.bot, 'Hi');
  await settle();
  const ids = lines(before).map(({ id }) => id);
  before.stop();
  expect(isKnownVisitor(page.visitor)).toBe(true);
  const after = page.visit();
  await settle();
  expect(lines(after).map(({ id }) => id)).toEqual(ids);
  expect(texts(after)).toEqual(['Hello', 'Hi']);
  expect(lines(after)[0]?.author.kind).toBe('me');
  expect(page.server.paths.filter((path) => path.endsWith('/signup'))).toHaveLength(1);
  expect(
    page.server.asked('publish-event').filter(({ event }) => event.type === 'accept-status'),
  ).toHaveLength(1);
});

test('[CL9] a conversation that ended while nobody looked is shown as ended, with its transcript', async () => {
  const client = await page.chat();
  page.server.say(people.agent, 'Bye');
  await settle();
  page.server.drop();
  await settle();
  client.say('Are you there?');
  page.server.update({ open: false, closeReason: 'agent', participants: [people.consumer] });
  await vi.advanceTimersByTimeAsync(1000);
  expect(client.state.conversation).toMatchObject({ open: false, closeReason: 'agent', agent: null });
  expect([texts(client), marks(client)]).toEqual([
    ['Bye', 'Are you there?'],
    ['delivered', 'failed'],
  ]);
  expect(said(page.server)).toEqual(['Bye']);
});

test('[CL7] ending asks the server to close and does not end what has ended', async () => {
  const client = await page.chat();
  expect(await client.end()).toMatchObject({ ok: true });
  expect(page.server.asked('update-conversation')).toEqual([
    { name: 'update-conversation', conversationId: 'c1', changes: [{ field: 'close' }] },
  ]);
  page.server.update({ open: false });
  await settle();
  expect(await client.end()).toMatchObject({ ok: true });
  expect(page.server.asked('update-conversation')).toHaveLength(1);
  page.server.drop();
  await settle();
  expect(client.state.connection).toBe('lost');
});

test('[CL6] a token that is good no longer is replaced by a new consumer', async () => {
  page.visitor.storage.set('consumer test 3154216', 'an.old.token');
  page.server.refuse = { name: 'init-connection', with: 'token-expired' };
  const client = page.visit();
  await settle();
  expect(client.state).toMatchObject({ connection: 'lost', problem: { code: 401 } });
  page.server.refuse = null;
  await vi.advanceTimersByTimeAsync(250);
  expect(client.state.connection).toBe('open');
  expect(page.server.paths.filter((path) => path.endsWith('/signup'))).toHaveLength(1);
});

test('[CL6] a site nobody knows is said by name, and tried again', async () => {
  const client = createConsumerClient({ ...page.visitor, siteId: asId('nowhere') });
  await settle();
  expect(client.state).toMatchObject({ connection: 'lost', problem: { name: 'site-unknown' } });
  const tries = page.server.paths.length;
  await vi.advanceTimersByTimeAsync(250);
  expect(page.server.paths.length).toBeGreaterThan(tries);
});

test('[CL4] a server in trouble is quoted while it is tried again', async () => {
  page.server.httpDown = true;
  const client = page.visit();
  await settle();
  expect(client.state).toMatchObject({ connection: 'lost', problem: { code: 503, text: 'No engine.' } });
  page.server.httpDown = false;
  await vi.advanceTimersByTimeAsync(250);
  expect(client.state).toMatchObject({ connection: 'open', problem: null });
});

test('[CL5] after stop nothing is tried any more, and who waits is told', async () => {
  page.server.silentOn = 'init-connection';
  const client = page.visit();
  const started = client.start(wish);
  await settle();
  client.stop();
  client.stop();
  expect(await started).toMatchObject({ failure: { name: 'connection-lost' } });
  const count = page.server.paths.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.server.paths).toHaveLength(count);
});

test('[CL6] who is forgotten comes back as somebody new', async () => {
  const client = await page.chat();
  client.forget();
  client.stop();
  expect(isKnownVisitor(page.visitor)).toBe(false);
});

test('[CL18] listeners hear once of a burst, and no more once they stop listening', async () => {
  const client = await page.chat();
  const heard: number[] = [];
  const stop = client.onChange(({ conversation }) => heard.push(conversation?.lines.length ?? 0));
  for (let i = 0; i < 50; i += 1) page.server.say(people.agent, `line ${i}`);
  await settle();
  expect(heard.at(-1)).toBe(50);
  stop();
  const count = heard.length;
  page.server.say(people.agent, 'unheard');
  await settle();
  expect(heard).toHaveLength(count);
});
