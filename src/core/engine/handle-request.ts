import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import type { Client } from '#model/client';
import type { World } from '#model/world';
import { consumerOfToken } from '../access/tokens';
import type { Request, RequestFrame, RequestName } from '../protocol/requests';
import type { Moment } from './moment';
import { getProfile, setAgentState, setProfile, updateRing } from './requests/agents';
import type { Handled, HandleRequest } from './requests/context';
import { publishEvent, requestConversation, updateConversation } from './requests/conversations';
import {
  queryMessages,
  subscribeAgentState,
  subscribeConversations,
  subscribeMessages,
  subscribeRouting,
  unsubscribeConversations,
} from './requests/subscriptions';

/** Verbs that need to know who asks: one line each. */
const table: { [Name in Exclude<RequestName, 'init-connection' | 'get-clock'>]: HandleRequest<Name> } = {
  'subscribe-conversations': subscribeConversations,
  'unsubscribe-conversations': unsubscribeConversations,
  'request-conversation': requestConversation,
  'publish-event': publishEvent,
  'subscribe-messages': subscribeMessages,
  'query-messages': queryMessages,
  'update-conversation': updateConversation,
  'subscribe-routing': subscribeRouting,
  'update-ring': updateRing,
  'set-agent-state': setAgentState,
  'subscribe-agent-state': subscribeAgentState,
  'get-profile': getProfile,
  'set-profile': setProfile,
};

/** What one request of one client answers and changes. */
export function handleRequest(
  world: World,
  client: Client,
  { request, metadata }: RequestFrame,
  { now, ids }: Moment,
): Result<Handled, Failure> {
  if (request.name === 'get-clock') return ok({ answer: { kind: 'clock', currentTime: now } });
  if (request.name === 'init-connection') return initConnection(world, client, request, now);
  const { person } = client;
  if (!person || (person.kind === 'user' && !world.users[person.userId]?.enabled))
    return fail('unauthorized');
  const context = { world, client, person, now, ids, metadata };
  // The table pairs each verb with its own handler; the union hides that from the compiler.
  return (table[request.name] as HandleRequest<typeof request.name>)(context, request);
}

/** How a browser's consumer says who it is. */
function initConnection(
  world: World,
  client: Client,
  { jwt }: Extract<Request, { name: 'init-connection' }>,
  now: number,
): Result<Handled, Failure> {
  const done: Handled = { answer: { kind: 'done', code: 200, text: 'OK connection initialised' } };
  if (client.person) return ok(done);
  const consumer = consumerOfToken(world, client.accountId, jwt);
  if (!consumer) return fail('unauthorized');
  const person = { kind: 'consumer', consumerId: consumer.id } as const;
  return ok({ ...done, facts: [{ type: 'client.identified', at: now, clientId: client.id, person }] });
}
