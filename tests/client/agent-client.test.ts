import { beforeEach, expect, test, vi } from 'vitest';
import type { RingView } from '#core/protocol/views';
import { asId } from '#model/ids';
import { c1, lines, ring, sitDown } from './agent-seat';
import { createFakeServer, siteId, type FakeServer } from './fake-server';
import { settle, useFakeTime } from './turns';

let server: FakeServer;
useFakeTime();
beforeEach(() => void (server = createFakeServer('brand')));

const offer = (type: 'UPSERT' | 'DELETE', view: RingView) =>
  server.tell({ kind: 'rings', subscriptionId: asId('s2'), changes: [{ type, ring: view }] });

test('[CL14] an agent signs in by the token in the address and subscribes to its own work only', async () => {
  const client = await sitDown(server);
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

test('[CL14] the state shown is the one the server tells, not the one asked for', async () => {
  const client = await sitDown(server);
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

test('[CL14] offers come and go; taking one up is asked of the server', async () => {
  const client = await sitDown(server);
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

test('[CL14] an offer that ran out says so when it is accepted', async () => {
  const client = await sitDown(server);
  server.refuse = { name: 'update-ring', with: 'ring-expired' };
  expect(await client.accept(asId('r1'))).toMatchObject({
    failure: { code: 410, text: 'The offer ran out before it was accepted.' },
  });
});

test('[CL4][CL8] after a lost connection everything is subscribed to again and lines go out once', async () => {
  const client = await sitDown(server);
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

test('[CL17] a token that is good no longer ends it: somebody has to sign in', async () => {
  const client = await sitDown(server);
  server.tokensExpired = true;
  server.drop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(client.state.connection).toBe('signed-out');
  const tries = server.paths.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.paths).toHaveLength(tries);
});

test('[CL5] after stop nothing is tried any more', async () => {
  const client = await sitDown(server);
  client.stop();
  const tries = server.paths.length;
  server.drop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.paths).toHaveLength(tries);
  expect(await client.setState('online')).toMatchObject({ failure: { name: 'connection-lost' } });
});
