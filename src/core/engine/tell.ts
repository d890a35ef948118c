import type { Client, Subscription } from '#model/client';
import type { Conversation } from '#model/conversation';
import type { Fact } from '#model/fact';
import type { ClientId, ConversationId, RingId, SubscriptionId, UserId } from '#model/ids';
import type { Author, ChatState } from '#model/message';
import { subjectsOf, type Subject } from '#model/subjects';
import type { World } from '#model/world';
import { usersOf } from '../messaging/participants';
import { clientsOf } from '../messaging/presence';
import type { ConversationView, EventView, Notice } from '../protocol/views';
import { viewAuthor, viewConversation, viewMessage, viewRing } from './views';

/** A chat state: told to everybody in the conversation, kept by nobody. */
export interface Passing {
  readonly conversationId: ConversationId;
  readonly author: Author;
  readonly state: ChatState;
}

export interface Told {
  readonly to: ClientId;
  readonly notice: Notice;
}

type ConversationsSubscription = Extract<Subscription, { topic: 'conversations' }>;
interface Subscriber {
  readonly client: Client;
  readonly subscription: ConversationsSubscription;
}

/**
 * Finds out who has to be told what: `before` each fact is applied, then once `after` all are. What a subscription showed
 * before and shows no longer is a DELETE. Conversations come before events, which clients rely on.
 */
export function createTeller(world: World) {
  const showedBefore = new Map<ConversationId, Map<SubscriptionId, Subscriber>>();
  const messages: Fact<'message.published'>[] = [];
  const ringIds = new Set<RingId>();
  const agentIds = new Set<UserId>();

  function touch(id: ConversationId): void {
    if (!showedBefore.has(id)) showedBefore.set(id, subscribersOf(world, world.conversations[id]));
  }

  return {
    before(fact: Fact): void {
      if (fact.type === 'message.published') {
        messages.push(fact);
        if (fact.message.event.type !== 'content') return;
      }
      for (const subject of concerned(fact, world)) {
        if (subject.noun === 'conversation') touch(subject.id);
        else if (subject.noun === 'ring') ringIds.add(subject.id);
        else if (subject.noun === 'agent' && fact.type === 'agent.stateChanged') agentIds.add(subject.id);
      }
    },

    after(passing: readonly Passing[]): Told[] {
      const told: Told[] = [];
      for (const [id, before] of showedBefore) tellConversation(world, id, before, told);
      for (const { conversationId, message } of messages) {
        const conversation = world.conversations[conversationId];
        if (!conversation) continue;
        const view = viewMessage(world, conversation, message);
        tellEvent(world, conversation, view, message.audience === 'all', told);
      }
      for (const { conversationId, author, state } of passing) {
        const conversation = world.conversations[conversationId];
        if (!conversation) continue;
        const originator = viewAuthor(world, author);
        tellEvent(
          world,
          conversation,
          { conversationId, originator, body: { kind: 'chat-state', state } },
          true,
          told,
        );
      }
      for (const ringId of ringIds) tellRing(world, ringId, told);
      for (const userId of agentIds) tellAgent(world, userId, told);
      return told;
    },
  };
}

/** A world that was replaced tells nobody: its sockets are closed. */
function concerned(fact: Fact, world: World): readonly Subject[] {
  const subjects = subjectsOf(fact, world);
  return subjects === 'everything' ? [] : subjects;
}

const userClients = (world: World, userId: UserId) => clientsOf(world, { kind: 'user', userId });

function consumerClients(world: World, { consumerId }: Conversation): Client[] {
  return clientsOf(world, { kind: 'consumer', consumerId });
}

/** The subscriptions that show this conversation as it is now. */
function subscribersOf(
  world: World,
  conversation: Conversation | undefined,
): Map<SubscriptionId, Subscriber> {
  const found = new Map<SubscriptionId, Subscriber>();
  if (!conversation) return found;
  const users = usersOf(conversation);
  const watchers = Object.keys(world.accountWatchers[conversation.accountId] ?? {});
  const clients = [
    ...consumerClients(world, conversation),
    ...users.flatMap((userId) => userClients(world, userId)),
    ...watchers.flatMap((id) => world.clients[id as ClientId] ?? []),
  ];
  for (const client of clients) {
    for (const subscription of Object.values(client.subscriptions)) {
      if (subscription.topic === 'conversations' && shows(subscription, conversation, users)) {
        found.set(subscription.id, { client, subscription });
      }
    }
  }
  return found;
}

/** Does this filter show the conversation? (Whose conversations a socket may see at all is decided by where it is found.) */
export function shows(
  { states, agentIds }: ConversationsSubscription,
  conversation: Conversation,
  users: readonly UserId[],
): boolean {
  const state = conversation.phase.name === 'ended' ? 'CLOSE' : 'OPEN';
  return states.includes(state) && (agentIds === null || agentIds.some((id) => users.includes(id)));
}

function tellConversation(
  world: World,
  id: ConversationId,
  before: ReadonlyMap<SubscriptionId, Subscriber>,
  told: Told[],
): void {
  const conversation = world.conversations[id];
  if (!conversation) return;
  const after = subscribersOf(world, conversation);
  const gone = [...before].filter(([subscriptionId]) => !after.has(subscriptionId));
  if (after.size === 0 && gone.length === 0) return;
  const view: ConversationView = viewConversation(world, conversation);
  const tell = ({ client, subscription }: Subscriber, type: 'UPSERT' | 'DELETE') =>
    told.push({
      to: client.id,
      notice: { kind: 'conversations', subscriptionId: subscription.id, changes: [{ type, view }] },
    });
  for (const subscriber of after.values()) tell(subscriber, 'UPSERT');
  for (const [, subscriber] of gone) tell(subscriber, 'DELETE');
}

function tellEvent(
  world: World,
  conversation: Conversation,
  view: EventView,
  toConsumer: boolean,
  told: Told[],
): void {
  const clients = [
    ...(toConsumer ? consumerClients(world, conversation) : []),
    ...usersOf(conversation).flatMap((userId) => userClients(world, userId)),
  ];
  for (const client of clients) {
    told.push({ to: client.id, notice: { kind: 'events', conversationId: conversation.id, events: [view] } });
  }
}

function tellRing(world: World, ringId: RingId, told: Told[]): void {
  const ring = world.rings[ringId];
  const conversation = ring && world.conversations[ring.conversationId];
  if (!ring || !conversation) return;
  const view = viewRing(conversation, ring);
  const lost = ring.state !== 'waiting' && ring.state !== 'accepted';
  for (const client of userClients(world, ring.userId)) {
    for (const subscription of Object.values(client.subscriptions)) {
      if (subscription.topic !== 'routing') continue;
      const tell = (type: 'UPSERT' | 'DELETE') =>
        told.push({
          to: client.id,
          notice: { kind: 'rings', subscriptionId: subscription.id, changes: [{ type, ring: view }] },
        });
      tell('UPSERT');
      if (lost) tell('DELETE');
    }
  }
}

function tellAgent(world: World, userId: UserId, told: Told[]): void {
  const user = world.users[userId];
  const agent = world.agents[userId];
  if (!user || !agent) return;
  for (const client of userClients(world, userId)) {
    for (const subscription of Object.values(client.subscriptions)) {
      if (subscription.topic !== 'agent-state' || subscription.userId !== userId) continue;
      told.push({
        to: client.id,
        notice: {
          kind: 'agent-state',
          subscriptionId: subscription.id,
          accountId: user.accountId,
          userId,
          pid: user.pid,
          state: agent.state,
        },
      });
    }
  }
}
