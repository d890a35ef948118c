import { personKey, showsOthers, type Client, type Person } from '#model/client';
import type { FactType } from '#model/fact';
import { asId, type Bearer } from '#model/ids';
import { bare, type World } from '#model/world';
import { openConversationOf } from '../../messaging/conversation-of';
import type { Apply } from './administration';
import { rerank } from './online';
import { watchAgent, watchForReturn, watchSilence } from './presence';

function noteWatcher(world: World, client: Client): void {
  const { person } = client;
  const watches =
    person?.kind === 'user' &&
    Object.values(client.subscriptions).some((subscription) => showsOthers(subscription, person.userId));
  const watchers = (world.accountWatchers[client.accountId] ??= bare());
  if (watches) watchers[client.id] = true;
  else delete watchers[client.id];
}

function notePerson(world: World, client: Client, at: number): void {
  if (!client.person) return;
  (world.clientsOf[personKey(client.person)] ??= bare())[client.id] = true;
  noteComing(world, client.person, at);
}

/** Somebody came or went: what waits for them, or for their return, is another. */
function noteComing(world: World, person: Person, at: number): void {
  if (person.kind === 'user') return watchAgent(world, person.userId, at);
  const conversation = openConversationOf(world, person.consumerId);
  if (!conversation) return;
  watchForReturn(world, conversation, at);
  watchSilence(world, conversation, at);
}

export const applySockets = {
  'session.opened': (world, { bearer, session, at }) => {
    for (const [id, { userId, expiresAt }] of Object.entries(world.sessions))
      if (userId === session.userId && expiresAt <= at) delete world.sessions[asId<Bearer>(id)];
    world.sessions[bearer] = session;
  },
  'session.closed': (world, { bearer }) => {
    delete world.sessions[bearer];
  },
  'client.connected': (world, { client, at }) => {
    const stored = { ...client, subscriptions: bare(client.subscriptions) };
    world.clients[client.id] = stored;
    notePerson(world, stored, at);
  },
  'client.identified': (world, { clientId, person, at }) => {
    const client = world.clients[clientId];
    if (!client) return;
    client.person = person;
    notePerson(world, client, at);
  },
  'client.subscribed': (world, { clientId, subscription }) => {
    const client = world.clients[clientId];
    if (!client) return;
    client.subscriptions[subscription.id] = subscription;
    noteWatcher(world, client);
  },
  'client.unsubscribed': (world, { clientId, subscriptionId }) => {
    const client = world.clients[clientId];
    if (!client) return;
    delete client.subscriptions[subscriptionId];
    noteWatcher(world, client);
  },
  'client.gone': (world, { clientId, at }) => {
    const client = world.clients[clientId];
    if (!client) return;
    delete world.clients[clientId];
    delete world.accountWatchers[client.accountId]?.[clientId];
    if (!client.person) return;
    const key = personKey(client.person);
    const others = world.clientsOf[key];
    if (others) delete others[clientId];
    if (others && Object.keys(others).length > 0) return;
    delete world.clientsOf[key];
    noteComing(world, client.person, at);
  },
  'agent.stateChanged': (world, { userId, state, kinds, at }) => {
    const agent = world.agents[userId];
    if (!agent) return;
    rerank(world, userId, () => {
      agent.state = state;
      if (kinds) agent.kinds = kinds;
      else delete agent.kinds;
    });
    agent.since = at;
    watchAgent(world, userId, at);
  },
  'consumer.saved': (world, { consumer }) => {
    world.consumers[consumer.id] = consumer;
  },
  'consumer.missed': (world, { consumerId, at }) => noteComing(world, { kind: 'consumer', consumerId }, at),
} satisfies { [T in FactType]?: Apply<T> };
