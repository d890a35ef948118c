import { createConsumerClient, type ConsumerClient } from '#client/consumer/consumer-client';
import type { Visitor, WindowStorage } from '#client/consumer/consumer-identity';
import { createFakeServer, siteId, type FakeServer } from './fake-server';
import { settle } from './turns';

/** One window of one visitor; a new one for each test. */
export interface Window {
  readonly server: FakeServer;
  readonly visitor: Visitor & { readonly storage: WindowStorage };
  visit(): ConsumerClient;
  /** A client with an open conversation. */
  chat(): Promise<ConsumerClient>;
}

export const wish = { skillId: null, campaign: null };

export function openWindow(): Window {
  const server = createFakeServer('consumer');
  const kept = new Map<string, string>();
  const storage: WindowStorage = {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  };
  const visitor = { door: server.door, workspace: 'test', siteId, storage };
  const visit = () => createConsumerClient(visitor);
  return {
    server,
    visitor,
    visit,
    async chat() {
      const client = visit();
      void client.start(wish);
      await settle();
      return client;
    },
  };
}

export const lines = ({ state }: ConsumerClient) => state.conversation?.lines ?? [];
export const texts = (client: ConsumerClient) => lines(client).map(({ text }) => text);
export const marks = (client: ConsumerClient) => lines(client).map(({ mark }) => mark);

/** What the server has of lines. */
export const said = ({ events }: FakeServer) =>
  events.flatMap(({ body }) =>
    body.kind === 'stored' && body.message.event.type === 'content' ? [body.message.event.text] : [],
  );
