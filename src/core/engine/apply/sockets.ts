import { personKey, type Client } from '#model/client';
import type { FactType } from '#model/fact';
import { bare, type World } from '#model/world';
import type { Apply } from './administration';
import { arm, disarm } from './arm';

function noteWatcher(world: World, client: Client): void {
  const watches = Object.values(client.subscriptions).some(
    (subscription) => subscription.topic === 'conversations' && subscription.agentIds === null,
  );
  const watchers = (world.accountWatchers[client.accountId] ??= bare());
  if (watches && client.side === 'brand') watchers[client.id] = true;
  else delete watchers[client.id];
}

function notePerson(world: World, client: Client): void {
  if (!client.person) return;
  (world.clientsOf[personKey(client.person)] ??= bare())[client.id] = true;
  if (client.person.kind === 'user') disarm(world, { kind: 'agent-gone', userId: client.person.userId });
}

export const applySockets = {
  'session.opened': (world, { bearer, session }) => {
    world.sessions[bearer] = session;
  },
  'session.closed': (world, { bearer }) => {
    delete world.sessions[bearer];
  },
  'client.connected': (world, { client }) => {
    const stored = { ...client, subscriptions: bare(client.subscriptions) };
    world.clients[client.id] = stored;
    notePerson(world, stored);
  },
  'client.identified': (world, { clientId, person }) => {
    const client = world.clients[clientId];
    if (!client) return;
    client.person = person;
    notePerson(world, client);
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
  'client.gone': (world, { clientId, graceMs, at }) => {
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
    if (client.person.kind !== 'user') return;
    const agent = world.agents[client.person.userId];
    if (agent && agent.state !== 'offline') {
      arm(world, { kind: 'agent-gone', userId: agent.userId }, at + graceMs);
    }
  },
  'agent.stateChanged': (world, { userId, state, at }) => {
    const agent = world.agents[userId];
    if (!agent) return;
    agent.state = state;
    agent.since = at;
    if (state === 'offline') disarm(world, { kind: 'agent-gone', userId });
  },
  'consumer.saved': (world, { consumer }) => {
    world.consumers[consumer.id] = consumer;
  },
} satisfies { [T in FactType]?: Apply<T> };
