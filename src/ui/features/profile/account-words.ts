import type { AccountSettings } from '#model/account';
import { keysOf } from '#model/keys-of';
import type { Option } from '../../kit/option';

type Door = AccountSettings['addresses']['door'];

const doors: Readonly<Record<Door, string>> = {
  inside: 'Inside LiveEngage, by single sign-on',
  directly: 'Directly, at an address of its own',
};
export const doorOptions: readonly Option[] = keysOf(doors).map((value) => ({ value, label: doors[value] }));

/** What is allowed for each door: the remedy for it. [AD16] */
export const allowWords: Readonly<Record<Door, { readonly label: string; readonly hint: string }>> = {
  inside: {
    label: 'LivePerson’s addresses',
    hint: 'Needed where Conversation Builder is opened inside LiveEngage.',
  },
  directly: {
    label: 'The addresses that Support names',
    hint: 'Needed where Conversation Builder is opened directly.',
  },
};

const types: Readonly<Record<AccountSettings['conversationType'], string>> = {
  both: 'Chat and Messaging, as the sandbox comes',
  chat: 'Chat',
  messaging: 'Messaging',
};
export const typesOfAccount = keysOf(types);
export const accountTypeOptions: readonly Option[] = typesOfAccount.map((value) => ({
  value,
  label: types[value],
}));

export const doorsOfBuilder = keysOf(doors);
