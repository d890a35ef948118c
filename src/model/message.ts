import type { ConsumerId, UserId } from './ids';
import type { Content } from './rich-content/element';

/** Who wrote something. */
export type Author =
  | { readonly kind: 'consumer'; readonly consumerId: ConsumerId }
  | { readonly kind: 'user'; readonly userId: UserId; readonly role: 'assigned-agent' | 'manager' }
  | { readonly kind: 'system' };

export type AcceptStatus = 'ACCEPT' | 'READ' | 'ACCESS' | 'NACK' | 'ACTION' | 'ENRICH';
export type ChatState = 'ACTIVE' | 'INACTIVE' | 'GONE' | 'COMPOSING' | 'PAUSE' | 'BACKGROUND';

/** What takes a sequence number and is kept. */
export type StoredEvent =
  | ({ readonly type: 'content' } & Content)
  | { readonly type: 'accept-status'; readonly status: AcceptStatus; readonly sequences: readonly number[] };

/** Free-form entries that clients attach; carried, never read, but for `ExternalId`. */
export type Metadata = Readonly<Record<string, unknown>>;

export interface Message {
  readonly sequence: number;
  readonly at: number;
  readonly author: Author;
  readonly audience: 'all' | 'agents-and-managers';
  readonly event: StoredEvent;
  readonly metadata?: readonly Metadata[];
}
