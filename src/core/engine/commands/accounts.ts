import { settingsChange } from '#model/account-settings-schema';
import { tidyName } from '#model/comparable-text';
import { fail } from '#model/failure';
import type { AccountId } from '#model/ids';
import { counts, limits } from '#model/limits';
import { id } from '#model/schema-parts';
import * as v from 'valibot';
import { settingsAfter, settingsOfAccount } from '../../administration/account-settings';
import { openAccount } from '../first-account';
import { checkName } from './check-text';
import { actor, command, done } from './command';

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

/** One more account beside those there are, as for development and for production; who opens it has a user in it. [AD42] [S165] */
export const openOneMore = command(
  'account.open',
  { name: v.string() },
  {
    accounts: () => [],
    handle(context, { name }) {
      const { world } = context;
      const me = actor(context);
      if (!me) return fail('not-permitted', { why: 'choose first who you act as' });
      const named = checkName('An account', name, limits.accountName, 'name');
      if (!named.ok) return named;
      const count = world.order.accounts.length + 1;
      if (count > counts.accounts)
        return fail('too-many', { limit: counts.accounts, what: 'accounts', count }, 'name');
      const facts = openAccount(context, tidyName(name), me);
      const [opened] = facts.flatMap((fact) => (fact.type === 'account.opened' ? [fact.account.id] : []));
      if (!opened) throw new Error('An account was opened without an account.');
      return done(facts, { accountId: opened });
    },
  },
);
