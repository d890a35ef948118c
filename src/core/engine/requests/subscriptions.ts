import { ok } from '#base/result';
import type { Conversation } from '#model/conversation';
import { fail } from '#model/failure';
import { asId, type ConversationId, type SubscriptionId, type UserId } from '#model/ids';
import { showsOthers, type Subscription } from '#model/client';
import { mayManage } from '../../messaging/may-manage';
import { conversationsWith, takesPart, usersOf } from '../../messaging/participants';
import { shows } from '../tell';
import { viewConversation, viewMessage, viewRing } from '../views';
import { conversationOf, type HandleRequest, type RequestContext } from './context';
import { findUser } from './find-user';

/** The answer, then at once every conversation the filter shows. */
export const subscribeConversations: HandleRequest<'subscribe-conversations'> = (context, request) => {
  const { person, world, ids, now, client } = context;
  const agentIds =
    person.kind === 'consumer'
      ? null
      : (request.agents?.flatMap((id) => findUser(context, id)?.id ?? []) ?? null);
  const subscription = {
    topic: 'conversations',
    id: asId<SubscriptionId>(ids.uuid()),
    states: request.states,
    agentIds,
  } as const;
  if (person.kind === 'user' && showsOthers(subscription, person.userId) && !mayManage(world, person)) {
    return fail('not-permitted', { why: 'watching conversations of others takes a manager' });
  }
  const shown = candidates(context, agentIds)
    .filter((one) => shows(subscription, one, usersOf(one)))
    .slice(-firstBatch);
  return ok({
    answer: { kind: 'subscribed', subscriptionId: subscription.id },
    facts: [{ type: 'client.subscribed', at: now, clientId: client.id, subscription }],
    first: {
      kind: 'conversations',
      subscriptionId: subscription.id,
      changes: shown.map((one) => ({ type: 'UPSERT', view: viewConversation(world, one) })),
    },
  });
};

/** The first batch holds at most this many. */
const firstBatch = 1000;

function candidates(
  { world, person, client }: RequestContext,
  agentIds: readonly UserId[] | null,
): Conversation[] {
  if (person.kind === 'consumer') {
    return (world.conversationsOf[person.consumerId] ?? []).flatMap((id) => world.conversations[id] ?? []);
  }
  if (agentIds?.every((id) => id === person.userId)) {
    return conversationsWith(world, person.userId);
  }
  return Object.values(world.conversations).filter((one) => one.accountId === client.accountId);
}

export const unsubscribeConversations: HandleRequest<'unsubscribe-conversations'> = (
  { client, now },
  { subscriptionId },
) => {
  if (!client.subscriptions[subscriptionId]) return fail('not-found', { what: 'This subscription' });
  return ok({
    answer: { kind: 'done', code: 200, text: 'OK unsubscribed' },
    facts: [{ type: 'client.unsubscribed', at: now, clientId: client.id, subscriptionId }],
  });
};

/** The answer, then all events from that sequence on. Live ones come to every participant anyway. */
export const subscribeMessages: HandleRequest<'subscribe-messages'> = (context, request) => {
  const conversation = readable(context, request.conversationId);
  if (!conversation.ok) return conversation;
  const subscriptionId = asId<SubscriptionId>(context.ids.uuid());
  return ok({
    answer: { kind: 'subscribed', subscriptionId },
    first: {
      kind: 'events',
      conversationId: request.conversationId,
      events: eventsFrom(context, conversation.value, request.fromSequence),
    },
  });
};

export const queryMessages: HandleRequest<'query-messages'> = (context, request) => {
  const conversation = readable(context, request.conversationId);
  if (!conversation.ok) return conversation;
  return ok({
    answer: { kind: 'events', events: eventsFrom(context, conversation.value, request.fromSequence) },
  });
};

function readable(context: RequestContext, id: ConversationId) {
  const { world, person } = context;
  const conversation = conversationOf(context, id);
  if (!conversation) return fail('conversation-unknown');
  const own = takesPart(conversation, person);
  // An agent who had it may still read it: bots do so after they have closed.
  const wrote = (world.messages[id] ?? []).some(
    ({ author }) => author.kind === 'user' && person.kind === 'user' && author.userId === person.userId,
  );
  return own || wrote || mayManage(world, person) ? ok(conversation) : fail('not-a-participant');
}

function eventsFrom({ world, person }: RequestContext, conversation: Conversation, from: number) {
  return (world.messages[conversation.id] ?? [])
    .filter((message) => message.sequence >= from)
    .filter((message) => message.audience === 'all' || person.kind === 'user')
    .map((message) => viewMessage(world, conversation, message));
}

export const subscribeRouting: HandleRequest<'subscribe-routing'> = ({ world, person, client, ids, now }) => {
  if (person.kind !== 'user') return fail('not-permitted', { why: 'only users are offered conversations' });
  const subscription: Subscription = { topic: 'routing', id: asId<SubscriptionId>(ids.uuid()) };
  const rings = (world.agents[person.userId]?.rings ?? []).flatMap((id) => {
    const ring = world.rings[id];
    const conversation = ring && world.conversations[ring.conversationId];
    return conversation ? [viewRing(conversation, ring)] : [];
  });
  return ok({
    answer: { kind: 'subscribed', subscriptionId: subscription.id },
    facts: [{ type: 'client.subscribed', at: now, clientId: client.id, subscription }],
    first: {
      kind: 'rings',
      subscriptionId: subscription.id,
      changes: rings.map((ring) => ({ type: 'UPSERT', ring })),
    },
  });
};

export const subscribeAgentState: HandleRequest<'subscribe-agent-state'> = ({
  world,
  person,
  client,
  ids,
  now,
}) => {
  if (person.kind !== 'user') return fail('not-permitted', { why: 'only users have a state' });
  const user = world.users[person.userId];
  if (!user) return fail('unauthorized');
  const id = asId<SubscriptionId>(ids.uuid());
  return ok({
    answer: { kind: 'subscribed', subscriptionId: id },
    facts: [
      {
        type: 'client.subscribed',
        at: now,
        clientId: client.id,
        subscription: { topic: 'agent-state', id, userId: user.id },
      },
    ],
    first: {
      kind: 'agent-state',
      subscriptionId: id,
      accountId: user.accountId,
      userId: user.id,
      pid: user.pid,
      state: world.agents[user.id]?.state ?? 'offline',
    },
  });
};
