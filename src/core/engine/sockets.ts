import { asId, type AccountId, type ClientId, type UserId } from '#model/ids';
import { personKey, type Client, type Person } from '#model/client';
import type { Fact } from '#model/fact';
import type { SocketHello } from '#model/http';
import { timerKey } from '#model/timer';
import type { World } from '#model/world';
import { consumerOfToken, userOfBearer } from '../access/tokens';
import { authorIn, conversationsWith } from '../messaging/participants';
import { openConversationOf } from '../messaging/open-conversation';
import { clientsOf, hasLeft } from '../messaging/presence';
import { readUrl } from './http/read-url';
import type { Passing } from './tell';

export type Connected =
  | { readonly ok: true; readonly facts: readonly Fact[] }
  | { readonly ok: false; readonly code: number; readonly reason: string };

/** Close codes clients know. */
const unauthorized = { ok: false, code: 4401, reason: 'Unauthorized' } as const;

/** A socket at the client's door: whose it is stands in its path or headers. */
export function connect(world: World, clientId: ClientId, hello: SocketHello, now: number): Connected {
  const { segments } = readUrl(hello.url);
  const [, , account, , side, token] = segments;
  if (segments[0] !== 'ws_api' || account === undefined)
    return { ok: false, code: 1008, reason: 'Unknown path' };
  const accountId = asId<AccountId>(account);
  if (!world.accounts[accountId]) return { ok: false, code: 1008, reason: 'Unknown account' };
  const given = token ?? header(hello, 'authorization').replace(/^(jwt|bearer)\s+/i, '');
  if (side === 'brand') {
    const user = userOfBearer(world, given, now);
    if (user?.accountId !== accountId) return unauthorized;
    return connected(clientId, accountId, 'brand', { kind: 'user', userId: user.id }, now);
  }
  if (side !== 'consumer') return { ok: false, code: 1008, reason: 'Unknown path' };
  if (given === '') return connected(clientId, accountId, 'consumer', null, now);
  const consumer = consumerOfToken(world, accountId, given);
  if (!consumer) return unauthorized;
  return connected(clientId, accountId, 'consumer', { kind: 'consumer', consumerId: consumer.id }, now);
}

function header({ headers }: SocketHello, name: string): string {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
}

function connected(
  id: ClientId,
  accountId: AccountId,
  side: Client['side'],
  person: Person | null,
  at: number,
): Connected {
  return {
    ok: true,
    facts: [{ type: 'client.connected', at, client: { id, accountId, side, person, subscriptions: {} } }],
  };
}

/**
 * The last socket of somebody is gone, and whoever typed there types no longer: the others are told, for it cannot say so itself any more.
 * Agents hear that the consumer is no longer looking. [MS13]
 */
export function disconnect(
  world: World,
  clientId: ClientId,
  now: number,
): { facts: Fact[]; passing: Passing[] } {
  const client = world.clients[clientId];
  if (!client) return { facts: [], passing: [] };
  const facts: Fact[] = [{ type: 'client.gone', at: now, clientId, person: client.person }];
  // Whoever has another socket is still there, and speaks for themselves.
  if (!client.person || clientsOf(world, client.person).length > 1) return { facts, passing: [] };
  if (client.person.kind === 'user') return { facts, passing: pauses(world, client.person.userId) };
  const { consumerId } = client.person;
  const conversation = openConversationOf(world, consumerId);
  return {
    facts,
    passing: conversation
      ? [{ conversationId: conversation.id, author: { kind: 'consumer', consumerId }, state: 'BACKGROUND' }]
      : [],
  };
}

function pauses(world: World, userId: UserId): Passing[] {
  return conversationsWith(world, userId).map((conversation) => ({
    conversationId: conversation.id,
    author: authorIn(conversation, { kind: 'user', userId }),
    state: 'PAUSE',
  }));
}

/** Out of a file come people without sockets: nobody would ever notice that they are not there. [RT10] [MS15] */
export function missed(world: World, at: number): Fact[] {
  const agents = Object.values(world.agents).filter(
    ({ userId, state, open }) =>
      (state !== 'offline' || (open > 0 && world.users[userId]?.type === 'human')) &&
      !world.clientsOf[personKey({ kind: 'user', userId })] &&
      !world.timers[timerKey({ kind: 'agent-gone', userId })],
  );
  const consumers = Object.values(world.conversations).filter(
    ({ id, kind, phase, consumerId }) =>
      phase.name !== 'ended' &&
      hasLeft(world, { kind, consumerId }) &&
      !(['consumer-gone', 'consumer-silent', 'consumer-timeout'] as const).some(
        (about) => world.timers[timerKey({ kind: about, conversationId: id })],
      ),
  );
  return [
    ...agents.map(({ userId }): Fact => ({ type: 'agent.stateChanged', at, userId, state: 'offline' })),
    ...consumers.map(({ consumerId }): Fact => ({ type: 'consumer.missed', at, consumerId })),
  ];
}
