import type { AccountSettings } from '#model/account';
import type { AccountId } from '#model/ids';
import { sameName } from '#model/comparable-text';
import type { User } from '#model/user';

/** Somebody as far as it takes to know them again in another account. */
export type Known = Pick<User, 'accountId' | 'loginName' | 'enabled'>;

interface Entering {
  readonly me: Known;
  readonly addresses: Pick<AccountSettings['addresses'], 'door'>;
  /** The people of all accounts, bots left out. */
  readonly people: readonly Known[];
}

/** Whether it is one person, who may work in several accounts. [AD40] */
export function isSamePerson(one: Known, other: Known): boolean {
  return sameName(one.loginName, other.loginName);
}

/** Why who has come to Conversation Builder by this door does not get into that account; null where they do. [AD40] [S166] [S168] */
export function whyNotEnter(accountId: AccountId, { me, addresses, people }: Entering): string | null {
  if (accountId === me.accountId || addresses.door === 'directly') return null;
  const isMe = (one: Known) => one.accountId === accountId && one.enabled && isSamePerson(one, me);
  if (people.some(isMe)) return null;
  return `You have no user in the account ${accountId}: you signed in through LiveEngage, which lists the bot users of an account only to who has a user “${me.loginName}” there.`;
}
