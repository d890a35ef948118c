import {
  createConsumerClient,
  type ConsumerClient,
  type ConversationWish,
} from '#client/consumer/consumer-client';
import type { Visitor, WindowStorage } from '#client/consumer/consumer-identity';
import { setStage, type Player, type Stage } from './stage';

/** One window of one visitor of the real server; a new one for each test. */
export interface Window extends Stage {
  readonly visitor: Visitor & { readonly storage: WindowStorage };
  readonly wish: ConversationWish;
  visit(): ConsumerClient;
  /** A client with an open conversation, which this one has. */
  chat(who?: Player): Promise<ConsumerClient>;
}

export async function openWindow(): Promise<Window> {
  const stage = await setStage();
  const kept = new Map<string, string>();
  const storage: WindowStorage = {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  };
  const visitor = { door: stage.door, workspace: 'test', siteId: stage.siteId, storage };
  const visit = () => createConsumerClient(visitor);
  const wish = { skillId: stage.skills.agent, campaign: null };
  return {
    ...stage,
    visitor,
    wish,
    visit,
    async chat(who = 'agent') {
      await stage.agent(who);
      const client = visit();
      void client.start({ ...wish, skillId: stage.skills[who] });
      await stage.pass();
      await stage.handTo(who);
      return client;
    },
  };
}

export const lines = ({ state }: ConsumerClient) => state.conversation?.lines ?? [];
export const texts = (client: ConsumerClient) => lines(client).map(({ text }) => text);
export const marks = (client: ConsumerClient) => lines(client).map(({ mark }) => mark);
