import { offersBotConnectors, type Account, type AccountSettings, type SettingsChange } from '#model/account';
import type { ConversationKind } from '#model/campaign';
import { failureAt, type FieldFailure } from '#model/field-failure';
import type { User, UserDraft } from '#model/user';

const untouched: AccountSettings = {
  ...{ botUsers: true, apiKeys: true, botConnectors: true },
  addresses: { restricted: false, door: 'inside', allowed: [] },
  conversationType: 'both',
};

/** An account as it comes offers everything and restricts nothing. [AD15] */
export function settingsOfAccount(account: Pick<Account, 'settings'> | undefined): AccountSettings {
  const { settings = untouched } = account ?? {};
  return {
    ...settings,
    botConnectors: offersBotConnectors({ settings }),
    conversationType: settings.conversationType ?? untouched.conversationType,
  };
}

/** What is not mentioned stays: two people who switch two things at once both have their way. [AD17] */
export function settingsAfter(settings: AccountSettings, change: SettingsChange): AccountSettings {
  return { ...settings, ...change, addresses: { ...settings.addresses, ...change.addresses } };
}

const doorWords = {
  inside:
    'Conversation Builder is opened inside LiveEngage: allow LivePerson’s addresses in the settings of the account.',
  directly:
    'Conversation Builder is opened directly: ask Support to name the addresses it signs in from, and allow those in the settings of the account.',
} as const;

/** Why nothing of Conversation Builder gets through to this account, and the remedy; null where it does. [AD16] */
export function whyAddressRefused(addresses: AccountSettings['addresses']): string | null {
  const { restricted, door, allowed } = addresses;
  if (!restricted || allowed.includes(door)) return null;
  return `The account lets only some addresses sign in. ${doorWords[door]}`;
}

const typeNames = { chat: 'Chat', messaging: 'Messaging' } as const;

/** Why a connector of this Conversation Type is none of the account’s, and the remedy; null where it is. [AD18] */
export function whyOtherType(
  { conversationType: type }: Pick<AccountSettings, 'conversationType'>,
  kind: ConversationKind,
): string | null {
  if (type === 'both' || type === kind) return null;
  return `The account is for ${typeNames[type]}, and the Conversation Type of a connector should match it: choose ${typeNames[type]}, or change the type of the account in its settings.`;
}

/** What speaks against an engagement of this kind in this account; null where nothing does. [AD43] */
export function whyOtherKind(
  { conversationType: type }: Pick<AccountSettings, 'conversationType'>,
  kind: ConversationKind,
): string | null {
  if (type === 'both' || type === kind) return null;
  return `The account is for ${typeNames[type]}: no connector of it takes conversations of this engagement.`;
}

const ask = 'ask the account’s representative to switch it on';

/** Why no outside engine can be connected anew, and who changes that; null where one can. [AD30] */
export function whyNoBotConnectors({ botConnectors }: AccountSettings): string | null {
  return botConnectors ? null : `This account does not offer Bot Connectors: ${ask}.`;
}

/** What is not switched on cannot be had anew; who has it keeps it. [AD15] */
export function checkOffered(
  { type, login }: Pick<UserDraft, 'type' | 'login'>,
  old: User | undefined,
  { botUsers, apiKeys }: AccountSettings,
): FieldFailure<'type' | 'method'>[] {
  const isNewBot = type === 'bot' && old?.type !== 'bot';
  const isNewKey = login.method === 'api-key' && old?.login.method !== 'api-key';
  return [
    ...(isNewBot && !botUsers
      ? [failureAt('type', 'bad-input', { what: `This account does not offer the user type Bot: ${ask}.` })]
      : []),
    ...(isNewKey && !apiKeys
      ? [failureAt('method', 'bad-input', { what: `This account does not offer API keys: ${ask}.` })]
      : []),
  ];
}
