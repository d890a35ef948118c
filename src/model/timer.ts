import type { ConversationId, RingId, UserId } from './ids';

/** What a timer is for. Members beside `kind` are ids and tell timers of one kind apart. */
export type About =
  | { readonly kind: 'ring-expires'; readonly ringId: RingId }
  /** The agent's last socket closed and nobody came back. */
  | { readonly kind: 'agent-gone'; readonly userId: UserId }
  /** The consumer's last socket closed and nobody came back. */
  | { readonly kind: 'consumer-gone'; readonly conversationId: ConversationId }
  /** A chat waits for its consumer: a warning is due. */
  | { readonly kind: 'consumer-silent'; readonly conversationId: ConversationId }
  /** A conversation has waited for its consumer for too long. */
  | { readonly kind: 'consumer-timeout'; readonly conversationId: ConversationId }
  /** An ended conversation that is not one of the newest has been in the world for long enough. */
  | { readonly kind: 'archive-due'; readonly conversationId: ConversationId };
export type AboutOf<K extends About['kind']> = Extract<About, { kind: K }>;

/** What to do when virtual time reaches `dueAt`. Kept in the world under `timerKey`, so that a reload loses none. */
export interface Timer {
  readonly dueAt: number;
  readonly about: About;
}

/** `agent-gone 123`: the one place where a timer's name is spelt. */
export function timerKey({ kind, ...ids }: About): string {
  return [kind, ...Object.values<string>(ids)].join(' ');
}
