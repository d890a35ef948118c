import { asId, type AccountId, type ClientId, type UserId } from '#model/ids';
import type { Client, Person } from '#model/client';
import type { Fact } from '#model/fact';
import type { SocketHello } from '#model/http';
import type { World } from '#model/world';
import { consumerOfToken, userOfBearer } from '../access/tokens';
import { authorIn, conversationsWith } from '../messaging/participants';
import { openConversationOf } from '../messaging/conversation-of';
import { clientsOf } from '../messaging/presence';
import type { Decision } from './decision';
import { readUrl } from './http/read-url';
import type { Passing } from './tell';

/** A socket at the client's door: whose it is stands in its path or headers. Closed by codes that clients know. */
export function connect(world: World, clientId: ClientId, hello: SocketHello, now: number): Decision {
  const refused = (code: number, reason: string): Decision => ({
    facts: [],
    closes: [{ clientId, code, reason }],
  });
  const { segments } = readUrl(hello.url);
  const [, , account, , side, token] = segments;
  if (segments[0] !== 'ws_api' || account === undefined) return refused(1008, 'Unknown path');
  const accountId = asId<AccountId>(account);
  if (!world.accounts[accountId]) return refused(1008, 'Unknown account');
  const given = token ?? header(hello, 'authorization').replace(/^(jwt|bearer)\s+/i, '');
  if (side === 'brand') {
    const user = userOfBearer(world, given, now);
    if (user?.accountId !== accountId) return refused(4401, 'Unauthorized');
    return connected(clientId, accountId, 'brand', { kind: 'user', userId: user.id }, now);
  }
  if (side !== 'consumer') return refused(1008, 'Unknown path');
  if (given === '') return connected(clientId, accountId, 'consumer', null, now);
  const consumer = consumerOfToken(world, accountId, given);
  if (!consumer) return refused(4401, 'Unauthorized');
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
): Decision {
  return {
    facts: [{ type: 'client.connected', at, client: { id, accountId, side, person, subscriptions: {} } }],
  };
}

/**
 * The last socket of somebody, or one of a bot, is gone, and whoever typed there types no longer: the others are told, for it cannot say so itself any more.
 * Agents hear that the consumer is no longer looking. [MS13]
 */
export function disconnect(world: World, clientId: ClientId, now: number): Decision {
  const client = world.clients[clientId];
  if (!client) return { facts: [] };
  const facts: Fact[] = [{ type: 'client.gone', at: now, clientId, person: client.person }];
  if (!client.person) return { facts };
  // Whoever has another socket is still there, and speaks for themselves; a bot has one, and another is its successor's.
  if (clientsOf(world, client.person).length > 1 && !isBot(world, client.person)) return { facts };
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

function isBot({ users }: World, person: Person): boolean {
  return person.kind === 'user' && users[person.userId]?.type === 'bot';
}

function pauses(world: World, userId: UserId): Passing[] {
  return conversationsWith(world, userId).map((conversation) => ({
    conversationId: conversation.id,
    author: authorIn(conversation, { kind: 'user', userId }),
    state: 'PAUSE',
  }));
}
