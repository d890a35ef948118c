import { beforeEach, expect, test, vi } from 'vitest';
import { lines, marks, openWindow, said, texts, type Window, wish } from './consumer-window';
import { people } from './fake-server';
import { settle, useFakeTime } from './turns';

let page: Window;
useFakeTime();
beforeEach(() => void (page = openWindow()));

test('[CL8] a line shows at once and is sent once, whatever comes first: answer or echo', async () => {
  const client = await page.chat();
  client.say('Hello');
  expect(client.state.conversation?.lines).toMatchObject([
    { text: 'Hello', mark: 'sending', at: null, author: { kind: 'me' } },
  ]);
  const [before] = lines(client);
  await settle();
  expect(lines(client)).toMatchObject([{ text: 'Hello', mark: 'sent', sequence: 0, id: before?.id }]);
  expect(said(page.server)).toEqual(['Hello']);
});

test('[CL11] lines are known by bot, agent and platform, with names and pictures', async () => {
  const client = await page.chat();
  page.server.say(people.bot, 'Hi, I am a robot');
  page.server.say(people.agent, 'And I am not');
  page.server.say(people.platform, 'You are chatting with Olga.');
  await settle();
  expect(lines(client).map(({ author }) => author)).toEqual([
    { kind: 'bot', id: 'pid-bot', name: 'Robot', pictureUrl: '' },
    { kind: 'agent', id: 'pid-agent', name: 'Olga', pictureUrl: 'olga.png' },
    { kind: 'system', id: 'system', name: '', pictureUrl: '' },
  ]);
  expect(page.server.paths.filter((path) => path.endsWith('pid-bot'))).toHaveLength(1);
});

test('[CL11] a profile that could not be had is asked for again after the next connection', async () => {
  const client = await page.chat();
  page.server.httpDown = true;
  page.server.say(people.bot, 'Hi');
  await settle();
  expect(lines(client)[0]?.author).toMatchObject({ kind: 'agent', name: '' });
  page.server.httpDown = false;
  page.server.drop();
  await vi.advanceTimersByTimeAsync(1000);
  page.server.say(people.bot, 'Hi again');
  await settle();
  expect(lines(client).map(({ author }) => author.name)).toEqual(['Robot', 'Robot']);
});

test('[CL12] what arrives is confirmed once, what is looked at is confirmed as read', async () => {
  const client = await page.chat();
  page.server.say(people.bot, 'one');
  page.server.say(people.agent, 'two');
  page.server.say(people.platform, 'three');
  await settle();
  expect(client.state.conversation?.unread).toBe(2);
  client.markRead();
  client.markRead();
  await settle();
  expect(client.state.conversation?.unread).toBe(0);
  const confirmed = page.server.asked('publish-event').map(({ event }) => event);
  expect(confirmed).toEqual([
    { type: 'accept-status', status: 'ACCEPT', sequences: [0] },
    { type: 'accept-status', status: 'ACCEPT', sequences: [1] },
    { type: 'accept-status', status: 'READ', sequences: [0, 1] },
  ]);
});

test('[CL12] my line is delivered and read when the other side says so, not when I do', async () => {
  const client = await page.chat();
  client.say('Hello');
  await settle();
  page.server.publish(people.consumer, { type: 'accept-status', status: 'READ', sequences: [0] });
  await settle();
  expect(marks(client)).toEqual(['sent']);
  page.server.publish(people.bot, { type: 'accept-status', status: 'ACCEPT', sequences: [0] });
  await settle();
  expect(marks(client)).toEqual(['delivered']);
  page.server.publish(people.agent, { type: 'accept-status', status: 'READ', sequences: [0] });
  page.server.publish(people.agent, { type: 'accept-status', status: 'ACCEPT', sequences: [0] });
  await settle();
  expect(marks(client)).toEqual(['read']);
});

test('[CL13] somebody types until they pause, speak or leave', async () => {
  const client = await page.chat();
  const typist = () => client.state.conversation?.typing?.name;
  page.server.types(people.agent);
  await settle();
  expect(typist()).toBe('Olga');
  page.server.types(people.agent, 'PAUSE');
  await settle();
  expect(typist()).toBeUndefined();
  page.server.types(people.agent);
  page.server.say(people.agent, 'Here I am');
  await settle();
  expect(typist()).toBeUndefined();
  page.server.types(people.agent);
  page.server.update({ participants: [people.consumer] });
  await settle();
  expect(typist()).toBeUndefined();
  expect(client.state.conversation?.agent).toBeNull();
});

test('[CL13] my own typing is said once, and taken back after five quiet seconds', async () => {
  const client = await page.chat();
  client.keystroke();
  await vi.advanceTimersByTimeAsync(3_000);
  client.keystroke();
  await vi.advanceTimersByTimeAsync(4_999);
  const states = () =>
    page.server.asked('publish-event').map(({ event }) => event.type === 'chat-state' && event.state);
  expect(states()).toEqual(['COMPOSING']);
  await vi.advanceTimersByTimeAsync(1);
  expect(states()).toEqual(['COMPOSING', 'PAUSE']);
});

test('[CL13] a line ends my typing without a word about it', async () => {
  const client = await page.chat();
  client.keystroke();
  client.say('Hello');
  await vi.advanceTimersByTimeAsync(6_000);
  expect(page.server.asked('publish-event').map(({ event }) => event.type)).toEqual([
    'chat-state',
    'content',
  ]);
});

test('[CL8] lines said while disconnected are sent in order when connected again, once each', async () => {
  const client = await page.chat();
  page.server.drop();
  await settle();
  expect(client.state).toMatchObject({ connection: 'lost', problem: { name: 'connection-lost' } });
  client.say('one');
  client.say('two');
  await settle();
  expect(marks(client)).toEqual(['sending', 'sending']);
  await vi.advanceTimersByTimeAsync(250);
  expect(client.state.connection).toBe('open');
  expect([texts(client), marks(client), said(page.server)]).toEqual([
    ['one', 'two'],
    ['sent', 'sent'],
    ['one', 'two'],
  ]);
});

test('[CL8] a line whose answer was lost is found in the history and not sent again', async () => {
  const client = await page.chat();
  page.server.dropAfter = 'publish-event';
  client.say('one');
  client.say('two');
  await vi.advanceTimersByTimeAsync(1000);
  expect([texts(client), marks(client), said(page.server)]).toEqual([
    ['one', 'two'],
    ['sent', 'sent'],
    ['one', 'two'],
  ]);
});

test('[CL8] a server that takes a line and says nothing is left; the line is sent once more if it never came', async () => {
  const client = await page.chat();
  page.server.silentOn = 'publish-event';
  client.say('one');
  await vi.advanceTimersByTimeAsync(9_999);
  page.server.silentOn = null;
  expect(client.state.connection).toBe('open');
  await vi.advanceTimersByTimeAsync(1_000);
  expect([marks(client), said(page.server)]).toEqual([['sent'], ['one']]);
});

test('[CL9] a refused line stays with its reason and can be sent again', async () => {
  const client = await page.chat();
  page.server.refuse = { name: 'publish-event', with: 'storage-failed' };
  client.say('one');
  await settle();
  expect(lines(client)).toMatchObject([
    { mark: 'failed', problem: expect.stringContaining('Storing failed') },
  ]);
  page.server.refuse = null;
  client.resend(lines(client)[0]?.id ?? '');
  await settle();
  expect([marks(client), said(page.server)]).toEqual([['sent'], ['one']]);
});

test('[CL9] a line that is too long, or said to nobody, is refused at once', async () => {
  const client = page.visit();
  expect(client.say('Hello?')).toMatchObject({ failure: { name: 'conversation-unknown' } });
  void client.start(wish);
  await settle();
  expect(client.say('x'.repeat(8_001))).toMatchObject({ failure: { name: 'text-too-long' } });
  page.server.update({ open: false, closeReason: 'agent' });
  await settle();
  expect(client.say('Wait!')).toMatchObject({ failure: { name: 'conversation-closed' } });
  expect(lines(client)).toEqual([]);
});

test('[CL30] what was taken back with the world leaves the window, and what is said then stands in its place', async () => {
  const client = await page.chat();
  client.say('kept');
  client.say('taken back');
  await settle();
  page.server.events.length = 1;
  page.server.drop();
  page.server.say(people.agent, 'said instead');
  await vi.advanceTimersByTimeAsync(1000);
  expect(texts(client)).toEqual(['kept', 'said instead']);
  expect(marks(client)[0]).not.toBe('sending');
});
