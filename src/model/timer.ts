import type { RingId, UserId } from './ids';

/** What to do when virtual time reaches `dueAt`. Kept in the world, so that a reload loses none. */
export interface Timer {
  readonly dueAt: number;
  readonly about:
    | { readonly kind: 'ring-expires'; readonly ringId: RingId }
    /** The agent's last socket closed and nobody came back. */
    | { readonly kind: 'agent-gone'; readonly userId: UserId };
}
