import type { InferOutput } from 'valibot';
import type { accountSettings, settingsChange } from './account-settings-schema';
import type { Frozen } from './frozen';
import type { AccountId } from './ids';

type StoredSettings = Frozen<InferOutput<typeof accountSettings>>;
export type AccountSettings = StoredSettings & {
  readonly botConnectors: boolean;
  readonly conversationType: NonNullable<StoredSettings['conversationType']>;
};
export type SettingsChange = Frozen<InferOutput<typeof settingsChange>>;

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
  /** Missing as long as nobody has changed any. */
  readonly settings?: StoredSettings | undefined;
}

/** Outside A.I. engines can be connected unless that was switched off. [AD30] [S264] */
export function offersBotConnectors({ settings }: Pick<Account, 'settings'>): boolean {
  return settings?.botConnectors ?? true;
}

/** Messaging conversations at once of whoever has no setting of their own. */
export const defaultMaxMessaging = 30;

export const accountDefaults = { ringMs: 72_000, agentGraceMs: 15_000, defaultMaxChats: 3 } as const;
