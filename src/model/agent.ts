import type { ConversationKind } from './campaign';
import type { ConversationId, RingId, UserId } from './ids';

/** `online` is what agents call Available. [S76] */
export const agentStates = ['online', 'away', 'back-soon', 'offline'] as const;
export type AgentState = (typeof agentStates)[number];

/** A user at work. One is kept for each user. */
export interface Agent {
  readonly userId: UserId;
  state: AgentState;
  /** The kinds of conversations they are there for while their connectors sign in for these alone; absent for all. [RT33] */
  kinds?: readonly ConversationKind[];
  /** When the present state began. */
  since: number;
  /** When a conversation was last given to this agent; 0 for never. Decides ties in routing. */
  lastAssignedAt: number;
  /** The open conversations this agent is assigned to. */
  conversations: Record<ConversationId, true>;
  /** How many those are. */
  open: number;
  /** Of each kind: how many are open or offered. [RT21] */
  load: Record<ConversationKind, number>;
  /** Offers not yet answered: they count against the capacity. */
  rings: RingId[];
}
