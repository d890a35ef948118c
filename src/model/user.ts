import type { AccountId, SkillId, UserId, UserPid } from './ids';

export const profiles = ['agent', 'agent-manager', 'campaign-manager', 'administrator'] as const;
export type Profile = (typeof profiles)[number];

export const userTypes = ['human', 'bot'] as const;
export type UserType = (typeof userTypes)[number];

/** The four keys a bot signs in with, and the name they go by in the user's profile. [S263] */
export interface ApiKey {
  readonly keyName: string;
  readonly appKey: string;
  readonly secret: string;
  readonly accessToken: string;
  readonly accessTokenSecret: string;
}

/** Sandbox passwords are stored as typed: they guard nothing outside this browser. */
export type LoginMethod =
  | { readonly method: 'password'; readonly password: string }
  | { readonly method: 'api-key'; readonly key: ApiKey };

/** Chats at once: a number (0 is "No chats"), or no limit. [S69] */
export type ChatLimit = number | 'unlimited';

export interface User {
  readonly id: UserId;
  readonly pid: UserPid;
  readonly accountId: AccountId;
  readonly type: UserType;
  readonly loginName: string;
  readonly email: string;
  readonly nickname: string;
  readonly name: string;
  readonly login: LoginMethod;
  readonly profiles: readonly Profile[];
  readonly maxChats: ChatLimit;
  readonly skills: readonly SkillId[];
  readonly enabled: boolean;
  /** Who made this user; null for those who came with the account. */
  readonly createdBy: UserId | null;
}
