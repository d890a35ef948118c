import type { AccountId, ClientId, ConsumerId, SubscriptionId, UserId } from './ids';

export type Person =
  | { readonly kind: 'user'; readonly userId: UserId }
  | { readonly kind: 'consumer'; readonly consumerId: ConsumerId };

/** What a client wants to be told, by which filters. */
export type Subscription =
  | {
      readonly topic: 'conversations';
      readonly id: SubscriptionId;
      readonly states: readonly ('OPEN' | 'CLOSE')[];
      /** null: every conversation of the account (or, for a consumer, all of their own). */
      readonly agentIds: readonly UserId[] | null;
    }
  | { readonly topic: 'routing'; readonly id: SubscriptionId }
  | { readonly topic: 'agent-state'; readonly id: SubscriptionId; readonly userId: UserId };

/** One open socket. */
export interface Client {
  readonly id: ClientId;
  readonly accountId: AccountId;
  readonly side: 'brand' | 'consumer';
  /** null between a consumer's connect and its InitConnection. */
  person: Person | null;
  subscriptions: Record<SubscriptionId, Subscription>;
}

/** Whether it tells a user of conversations that need not be their own. */
export function showsOthers(subscription: Subscription, userId: UserId): boolean {
  if (subscription.topic !== 'conversations') return false;
  const { agentIds } = subscription;
  return agentIds === null || agentIds.some((id) => id !== userId);
}

/** The key under which a person's sockets are found in `World.clientsOf`. */
export function personKey(person: Person): string {
  return person.kind === 'user' ? `user ${person.userId}` : `consumer ${person.consumerId}`;
}
