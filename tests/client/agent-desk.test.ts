import { beforeEach, expect, test, vi } from 'vitest';
import { asId } from '#model/ids';
import { c1, desk, lines, sitDown } from './agent-seat';
import { createFakeServer, people, type FakeServer } from './fake-server';
import { settle, useFakeTime } from './turns';

let server: FakeServer;
useFakeTime();
beforeEach(() => void (server = createFakeServer('brand')));

test('[CL15][CL11] an accepted conversation comes with all that was said before, by whom, and the consumer’s name', async () => {
  const client = await sitDown(server);
  server.say(people.consumer, 'I want to speak to an agent');
  server.say(people.bot, 'One moment');
  server.open();
  await settle();
  expect(desk(client)).toMatchObject([
    { id: 'c1', skillId: '99', consumerName: 'Ann Lee', open: true, unread: 1 },
  ]);
  expect(lines(client).map(({ text, author }) => [author.kind, author.name, text])).toEqual([
    ['consumer', 'Ann Lee', 'I want to speak to an agent'],
    ['bot', 'Robot', 'One moment'],
  ]);
  expect(server.asked('publish-event').map(({ event }) => event)).toEqual([
    { type: 'accept-status', status: 'ACCEPT', sequences: [0] },
  ]);
});

test('[CL10] lines that come while the history is read are shown once, in order', async () => {
  const client = await sitDown(server);
  server.say(people.consumer, 'zero');
  server.open();
  server.say(people.consumer, 'one');
  await settle();
  server.say(people.consumer, 'two');
  await settle();
  expect(lines(client).map(({ sequence, text }) => [sequence, text])).toEqual([
    [0, 'zero'],
    [1, 'one'],
    [3, 'two'],
  ]);
});

test('[CL10] nothing is shown before the history is there', async () => {
  const client = await sitDown(server);
  server.say(people.consumer, 'zero');
  server.silentOn = 'query-messages';
  server.open();
  await settle();
  server.say(people.consumer, 'one');
  await settle();
  expect(lines(client)).toEqual([]);
  server.silentOn = null;
  await vi.advanceTimersByTimeAsync(11_000);
  expect(lines(client).map(({ text }) => text)).toEqual(['zero', 'one']);
});

test('[CL10] a history that may not be read leaves what comes', async () => {
  const client = await sitDown(server);
  server.refuse = { name: 'query-messages', with: 'not-a-participant' };
  server.open();
  await settle();
  server.say(people.consumer, 'one');
  client.say(c1, 'two');
  await settle();
  expect(lines(client).map(({ text, mark }) => [text, mark])).toEqual([
    ['one', 'delivered'],
    ['two', 'sent'],
  ]);
});

test('[CL8] what I say is mine, and between agents if I want', async () => {
  const client = await sitDown(server);
  server.open();
  await settle();
  client.say(c1, 'Hello, Ann');
  client.say(c1, 'She seems nice', true);
  await settle();
  expect(lines(client)).toMatchObject([
    { text: 'Hello, Ann', author: { kind: 'me' }, mark: 'sent', forAgents: false },
    { text: 'She seems nice', author: { kind: 'me' }, forAgents: true },
  ]);
  expect(server.asked('publish-event').map(({ audience }) => audience)).toEqual([
    'all',
    'agents-and-managers',
  ]);
});

test('[CL12] what is looked at is read, and what comes later is unread again', async () => {
  const client = await sitDown(server);
  server.open();
  server.say(people.consumer, 'one');
  await settle();
  client.markRead(c1);
  await settle();
  expect(desk(client)[0]?.unread).toBe(0);
  server.say(people.consumer, 'two');
  await settle();
  expect(desk(client)[0]?.unread).toBe(1);
});

test('[CL13] the consumer’s typing shows, mine is told', async () => {
  const client = await sitDown(server);
  server.open();
  await settle();
  server.types(people.consumer);
  client.keystroke(c1);
  await settle();
  expect(desk(client)[0]?.typing).toMatchObject({ kind: 'consumer', name: 'Ann Lee' });
  expect(server.asked('publish-event').map(({ event }) => event)).toEqual([
    { type: 'chat-state', state: 'COMPOSING' },
  ]);
});

test('[CL16] a transfer is one request that takes me out and names the skill', async () => {
  const client = await sitDown(server);
  server.open();
  await settle();
  await client.transfer(c1, asId('77'));
  expect(server.asked('update-conversation')).toEqual([
    {
      name: 'update-conversation',
      conversationId: 'c1',
      changes: [
        { field: 'participants', change: 'remove', role: 'assigned-agent', user: '3154216.2' },
        { field: 'skill', skillId: '77' },
      ],
    },
  ]);
});

test('[CL15] a conversation that left stays on the list until it is forgotten, and takes no more lines', async () => {
  const client = await sitDown(server);
  server.open();
  server.say(people.consumer, 'one');
  await settle();
  client.forget(c1);
  expect(desk(client)).toHaveLength(1);
  await client.close(c1);
  server.update({ open: false, closeReason: 'agent' }, 'DELETE');
  await settle();
  expect(desk(client)).toMatchObject([{ open: false, unread: 0, lines: [{ text: 'one' }] }]);
  expect(client.say(c1, 'Bye')).toMatchObject({ failure: { name: 'conversation-closed' } });
  client.forget(c1);
  expect(desk(client)).toEqual([]);
  expect(client.say(c1, 'Bye')).toMatchObject({ failure: { name: 'conversation-unknown' } });
});

test('[CL15] a conversation that comes back is read again, with what was said meanwhile', async () => {
  const client = await sitDown(server);
  server.open();
  await settle();
  server.update({}, 'DELETE');
  await settle();
  server.drop();
  server.say(people.bot, 'I could not help either');
  server.conversation = null;
  await vi.advanceTimersByTimeAsync(1000);
  expect(desk(client)).toMatchObject([{ open: false, lines: [] }]);
  server.open();
  await settle();
  expect(desk(client)).toMatchObject([{ open: true, lines: [{ text: 'I could not help either' }] }]);
});

test('[CL15] a conversation that was gone when the connection came back has left', async () => {
  const client = await sitDown(server);
  server.open();
  await settle();
  server.drop();
  await settle();
  client.say(c1, 'Still there?');
  server.conversation = null;
  await vi.advanceTimersByTimeAsync(1000);
  expect(desk(client)).toMatchObject([{ open: false, lines: [{ mark: 'failed' }] }]);
});
