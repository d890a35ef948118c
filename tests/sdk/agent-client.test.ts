import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAgentClient, type AgentClient } from '#sdk/agent-client';
import type { RingView } from '#core/protocol/views';
import { asId } from '#model/ids';
import { createFakeServer, people, siteId, type FakeServer } from './fake-server';
import { settle } from './turns';

let server: FakeServer;
beforeEach(() => {
  vi.useFakeTimers();
  server = createFakeServer('brand');
});
afterEach(() => void vi.useRealTimers());

const c1 = asId<RingView['conversationId']>('c1');

async function work(): Promise<AgentClient> {
  const client = createAgentClient({
    sandbox: server.sandbox,
    user: { id: asId('2'), accountId: siteId },
    bearer: asId('token'),
  });
  await settle();
  return client;
}

const desk = ({ state }: AgentClient) => state.conversations;
const lines = (client: AgentClient) => desk(client)[0]?.lines ?? [];
const ring = (state: RingView['state'], id = 'r1'): RingView => ({
  id: asId(id),
  state,
  conversationId: c1,
  consumerId: asId('consumer-1'),
  accountId: siteId,
  skillId: '99',
  offeredAt: 1,
  expiresAt: 72_001,
});
const offer = (type: 'UPSERT' | 'DELETE', view: RingView) =>
  server.tell({ kind: 'rings', subscriptionId: asId('s2'), changes: [{ type, ring: view }] });

test('an agent signs in by the token in the address and subscribes to its own work only', async () => {
  const client = await work();
  expect(client.state).toEqual({
    connection: 'open',
    problem: null,
    agentState: 'offline',
    rings: [],
    conversations: [],
  });
  expect(server.paths).toEqual(['/ws_api/account/3154216/messaging/brand/token?v=2.1']);
  expect(server.requests).toEqual([
    { name: 'subscribe-agent-state' },
    { name: 'subscribe-routing' },
    { name: 'subscribe-conversations', states: ['OPEN'], agents: ['3154216.2'] },
  ]);
});

test('the state shown is the one the server tells, not the one asked for', async () => {
  const client = await work();
  expect(await client.setState('online')).toEqual({ ok: true, value: null });
  expect(client.state.agentState).toBe('offline');
  server.tell({
    kind: 'agent-state',
    subscriptionId: asId('s3'),
    accountId: siteId,
    userId: asId('2'),
    pid: asId('pid-agent'),
    state: 'online',
  });
  await settle();
  expect(client.state.agentState).toBe('online');
});

test('offers come and go; taking one up is asked of the server', async () => {
  const client = await work();
  offer('UPSERT', ring('WAITING'));
  offer('UPSERT', ring('WAITING', 'r2'));
  await settle();
  expect(client.state.rings).toEqual([
    { id: 'r1', conversationId: 'c1', skillId: '99', expiresAt: 72_001 },
    { id: 'r2', conversationId: 'c1', skillId: '99', expiresAt: 72_001 },
  ]);
  await client.accept(asId('r1'));
  await client.reject(asId('r2'));
  expect(server.asked('update-ring')).toEqual([
    { name: 'update-ring', ringId: 'r1', answer: 'accepted' },
    { name: 'update-ring', ringId: 'r2', answer: 'rejected' },
  ]);
  offer('UPSERT', ring('EXPIRED', 'r2'));
  await settle();
  expect(client.state.rings.map(({ id }) => id)).toEqual(['r1']);
  offer('DELETE', ring('ACCEPTED'));
  await settle();
  expect(client.state.rings).toEqual([]);
});

test('an offer that ran out says so when it is accepted', async () => {
  const client = await work();
  server.refuse = { name: 'update-ring', with: 'ring-expired' };
  expect(await client.accept(asId('r1'))).toMatchObject({
    failure: { code: 410, text: 'The offer ran out before it was accepted.' },
  });
});

test('an accepted conversation comes with all that was said before, by whom, and the consumer’s name', async () => {
  const client = await work();
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

test('lines that come while the history is read are shown once, in order', async () => {
  const client = await work();
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

test('what I say is mine, and between agents if I want', async () => {
  const client = await work();
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

test('what is looked at is read, and what comes later is unread again', async () => {
  const client = await work();
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

test('the consumer’s typing shows, mine is told', async () => {
  const client = await work();
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

test('a transfer is one request that takes me out and names the skill', async () => {
  const client = await work();
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

test('a conversation that left stays on the list until it is forgotten, and takes no more lines', async () => {
  const client = await work();
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

test('a conversation that comes back is read again, with what was said meanwhile', async () => {
  const client = await work();
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

test('after a lost connection everything is subscribed to again and lines go out once', async () => {
  const client = await work();
  server.open();
  offer('UPSERT', ring('WAITING'));
  await settle();
  server.dropAfter = 'publish-event';
  client.say(c1, 'one');
  client.say(c1, 'two');
  await settle();
  expect(client.state).toMatchObject({ connection: 'lost', rings: [] });
  expect(await client.setState('away')).toMatchObject({ failure: { name: 'connection-lost' } });
  await vi.advanceTimersByTimeAsync(1000);
  expect(client.state.connection).toBe('open');
  expect(lines(client).map(({ text, mark }) => [text, mark])).toEqual([
    ['one', 'sent'],
    ['two', 'sent'],
  ]);
  expect(server.events).toHaveLength(2);
  expect(server.asked('subscribe-routing')).toHaveLength(2);
});

test('a conversation that was gone when the connection came back has left', async () => {
  const client = await work();
  server.open();
  await settle();
  server.drop();
  await settle();
  client.say(c1, 'Still there?');
  server.conversation = null;
  await vi.advanceTimersByTimeAsync(1000);
  expect(desk(client)).toMatchObject([{ open: false, lines: [{ mark: 'failed' }] }]);
});

test('a token that is good no longer ends it: somebody has to sign in', async () => {
  const client = await work();
  server.tokensExpired = true;
  server.drop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(client.state.connection).toBe('signed-out');
  const tries = server.paths.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.paths).toHaveLength(tries);
});

test('after stop nothing is tried any more', async () => {
  const client = await work();
  client.stop();
  const tries = server.paths.length;
  server.drop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.paths).toHaveLength(tries);
  expect(await client.setState('online')).toMatchObject({ failure: { name: 'connection-lost' } });
});
