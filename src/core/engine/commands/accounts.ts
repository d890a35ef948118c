import { settingsChange } from '#model/account-settings-schema';
import { fail } from '#model/failure';
import type { AccountId } from '#model/ids';
import { id } from '#model/schema-parts';
import { settingsAfter, settingsOfAccount } from '../../administration/account-settings';
import { command, done } from './command';

export const saveAccountSettings = command(
  'account.save',
  { accountId: id<AccountId>(), settings: settingsChange },
  {
    accounts: (_, { accountId }) => [accountId],
    handle({ world, now }, { accountId, settings }) {
      const account = world.accounts[accountId];
      if (!account) return fail('not-found', { what: 'This account' });
      const changed = { ...account, settings: settingsAfter(settingsOfAccount(account), settings) };
      return done([{ type: 'account.saved', at: now, account: changed }]);
    },
  },
);
