import type { AccountId } from './ids';

/** One LiveEngage account; times in milliseconds. */
export interface Account {
  readonly id: AccountId;
  readonly name: string;
  /** How long an agent may leave an offer unanswered. ums-protocol §9.6 */
  readonly ringMs: number;
  /** How long an agent whose last socket closed still counts as present. ums-protocol §13 */
  readonly agentGraceMs: number;
  /** Chats at once for users who have no limit of their own. */
  readonly defaultMaxChats: number;
}

export const accountDefaults = { ringMs: 72_000, agentGraceMs: 15_000, defaultMaxChats: 3 } as const;
