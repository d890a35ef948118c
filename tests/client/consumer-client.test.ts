import { beforeEach, expect, test } from 'vitest';
import { createConsumerClient } from '#client/consumer/consumer-client';
import { isKnownVisitor } from '#client/consumer/consumer-identity';
import { failureOf } from '#model/failure';
import { asId } from '#model/ids';
import { lines, marks, openWindow, texts, type Window } from './consumer-window';

let page: Window;
beforeEach(async () => void (page = await openWindow()));

const pathsOf = ({ door }: Window) => door.urls.map((url) => url.replace(/^https:\/\/[^/]+/, ''));

test('[CL6] a visitor becomes a consumer by the service list and the sign-up, then by a socket without a token in its address', async () => {
  const client = page.visit();
  expect(client.state).toMatchObject({ connection: 'connecting', conversation: null });
  await page.pass();
  expect(client.state).toMatchObject({ connection: 'open', problem: null });
  const { siteId } = page;
  expect(pathsOf(page)).toEqual([
    `/api/account/${siteId}/service/baseURI.json?version=1.0`,
    `/api/account/${siteId}/signup`,
    `/ws_api/account/${siteId}/messaging/consumer?v=3`,
  ]);
  expect(page.door.asked.map(({ name }) => name)).toEqual(['init-connection', 'subscribe-conversations']);
});

test('[CL4] the connection is kept alive every ten seconds', async () => {
  page.visit();
  await page.pass(30_000);
  expect(page.door.of('get-clock')).toHaveLength(3);
});

for (const way of ['up', 'down'] as const)
  test(`[CL4] a line that is cut ${way} without a word is found out at the next sign of life, and another one opened`, async () => {
    const client = page.visit();
    await page.pass();
    page.door.cut(way);
    await page.pass(19_999);
    expect(client.state.connection).toBe('open');
    await page.pass(1);
    expect(client.state.connection).toBe('lost');
    await page.pass(250);
    expect(client.state.connection).toBe('open');
  });

test('[CL7] a wish from before the connection opens is asked once it does', async () => {
  await page.agent('agent');
  const client = page.visit();
  const started = client.start(page.wish);
  await page.pass();
  expect(await started).toEqual({ ok: true, value: null });
  await page.handTo('agent');
  expect(client.state.conversation).toMatchObject({ open: true, lines: [], agent: { name: 'Olga' } });
  expect(await client.start(page.wish)).toMatchObject({ ok: true });
  expect(page.door.of('request-conversation')).toHaveLength(1);
});

test('[CL7] two wishes at once are one', async () => {
  const client = page.visit();
  const both = Promise.all([client.start(page.wish), client.start(page.wish)]);
  await page.pass();
  expect(await both).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect(page.door.of('request-conversation')).toHaveLength(1);
});

test('[CL7] a wish whose answer was lost is not carried out twice', async () => {
  page.door.loseAnswerTo(({ name }) => name === 'request-conversation');
  const client = page.visit();
  const started = client.start(page.wish);
  await page.pass(1_000);
  expect(await started).toMatchObject({ ok: true });
  expect(page.door.of('request-conversation')).toHaveLength(1);
  expect(client.state.conversation?.open).toBe(true);
});

test('[CL7] a refused wish says why', async () => {
  const client = page.visit();
  const started = client.start({ ...page.wish, skillId: asId('404') });
  await page.pass();
  expect(await started).toMatchObject({ ok: false, failure: { name: 'request-refused', code: 404 } });
});

test('[CL6] a reload goes on with the same consumer and the same transcript', async () => {
  const before = await page.chat('bot');
  before.say('Hello');
  await page.pass();
  await page.say('bot', 'Hi');
  const ids = lines(before).map(({ id }) => id);
  before.stop();
  expect(isKnownVisitor(page.visitor)).toBe(true);
  const after = page.visit();
  await page.pass();
  expect(lines(after).map(({ id }) => id)).toEqual(ids);
  expect(texts(after)).toEqual(['Hello', 'Hi']);
  expect(lines(after)[0]?.author.kind).toBe('me');
  expect(pathsOf(page).filter((path) => path.endsWith('/signup'))).toHaveLength(1);
  expect(page.door.of('publish-event').filter(({ event }) => event.type === 'accept-status')).toHaveLength(1);
});

test('[CL9] a conversation that ended while nobody looked is shown as ended, with its transcript', async () => {
  const client = await page.chat();
  await page.say('agent', 'Bye');
  page.door.close();
  await page.pass();
  client.say('Are you there?');
  await page.end('agent');
  await page.pass(1_000);
  expect(client.state.conversation).toMatchObject({ open: false, closeReason: 'agent' });
  expect([texts(client), marks(client)]).toEqual([
    ['Bye', 'Are you there?'],
    ['delivered', 'failed'],
  ]);
  expect(await page.said()).toEqual(['Bye']);
});

test('[CL7] ending asks the server to close and does not end what has ended', async () => {
  const client = await page.chat();
  const ended = client.end();
  await page.pass();
  expect(await ended).toMatchObject({ ok: true });
  expect(page.door.of('update-conversation').map(({ changes }) => changes)).toEqual([[{ field: 'close' }]]);
  expect(client.state.conversation).toMatchObject({ open: false });
  expect(await client.end()).toMatchObject({ ok: true });
  expect(page.door.of('update-conversation')).toHaveLength(1);
  page.door.close();
  await page.pass();
  expect(client.state.connection).toBe('lost');
});

test('[CL6] a token that is good no longer is replaced by a new consumer', async () => {
  page.visitor.storage.set(`consumer test ${page.siteId}`, 'an.old.token');
  const client = page.visit();
  await page.pass();
  expect(client.state).toMatchObject({ connection: 'lost', problem: { code: 401 } });
  await page.pass(250);
  expect(client.state.connection).toBe('open');
  expect(pathsOf(page).filter((path) => path.endsWith('/signup'))).toHaveLength(1);
});

test('[CL6] a site nobody knows is said by name, and tried again', async () => {
  const client = createConsumerClient({ ...page.visitor, siteId: asId('12345') });
  await page.pass();
  expect(client.state).toMatchObject({ connection: 'lost', problem: { name: 'site-unknown' } });
  const tries = page.door.urls.length;
  await page.pass(250);
  expect(page.door.urls.length).toBeGreaterThan(tries);
});

test('[CL4] a server in trouble is quoted while it is tried again', async () => {
  page.door.httpDown = true;
  const client = page.visit();
  await page.pass();
  expect(client.state).toMatchObject({ connection: 'lost', problem: { code: 503, text: 'No engine.' } });
  page.door.httpDown = false;
  await page.pass(250);
  expect(client.state).toMatchObject({ connection: 'open', problem: null });
});

test('[CL5] after stop nothing is tried any more, and who waits is told', async () => {
  page.door.silence('init-connection');
  const client = page.visit();
  const started = client.start(page.wish);
  await page.pass();
  client.stop();
  client.stop();
  expect(await started).toMatchObject({ failure: { name: 'connection-lost' } });
  const count = page.door.urls.length;
  await page.pass(60_000);
  expect(page.door.urls).toHaveLength(count);
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
  page.door.hold('down');
  for (let i = 0; i < 50; i += 1) await page.say('agent', `line ${i}`);
  expect(heard).toEqual([]);
  page.door.deliver();
  await page.pass();
  expect(heard.at(-1)).toBe(50);
  expect(heard.length).toBeLessThan(10);
  stop();
  const count = heard.length;
  await page.say('agent', 'unheard');
  expect(heard).toHaveLength(count);
});

test('[CL6] a token is kept until there is another: a server that knows neither it nor the site, and gives none, does not end the conversation', async () => {
  const before = await page.chat('bot');
  before.say('Hello');
  await page.pass();
  page.door.refuse('init-connection', failureOf('unauthorized'));
  page.door.httpDown = true;
  page.door.close();
  await page.pass(2_000);
  expect(before.state).toMatchObject({ connection: 'lost', conversation: null });
  before.stop();

  page.door.refuse('init-connection', null);
  page.door.httpDown = false;
  expect(isKnownVisitor(page.visitor)).toBe(true);
  const after = page.visit();
  await page.pass();
  expect(texts(after)).toEqual(['Hello']);
});
