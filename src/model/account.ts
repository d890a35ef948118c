import type { AccountId } from './ids';

/** One LiveEngage account; times in milliseconds. */
export interface Account {
  readonly id: AccountId;
  readonly name: string;
  /** How long an agent may leave an offer unanswered. */
  readonly ringMs: number;
  /** How long an agent whose last socket closed still counts as present. */
  readonly agentGraceMs: number;
  /** The limit that a new user begins with: chats at once. */
  readonly defaultMaxChats: number;
}

/** How long a conversation waits for a consumer who says nothing; the same for all accounts. */
export const inactivity = {
  /** After so long a chat's consumer is warned … */
  warningMs: 180_000,
  /** … and after so long again the chat ends. */
  closeMs: 180_000,
  messagingCloseMs: 90 * 86_400_000,
  /** How long a visitor whose page is gone may take to come back: a reload is no leaving. */
  consumerGraceMs: 15_000,
} as const;

export const accountDefaults = { ringMs: 72_000, agentGraceMs: 15_000, defaultMaxChats: 3 } as const;
