import { ok } from '#base/result';
import { accountDefaults, type Account, type AccountSettings } from '#model/account';
import { partsDown, type Connector } from '#model/connector';
import { asId, type AccountId } from '#model/ids';
import { settingsOfAccount } from '#core/administration/account-settings';
import { whyNotEnter } from '#core/administration/entering';
import { firstProfileId, firstProfiles } from '#model/profile';
import type { User } from '#model/user';
import type { Sandbox } from '#sdk/index';
import { ConnectorForm } from '../../../src/ui/features/bot-builder/connectors/connector-form.svelte';
import { memoryStorage } from '../memory-storage';

export const accountId = asId<AccountId>('12345678');
const account: Account = { id: accountId, name: 'Practice account', ...accountDefaults };
const neighbour: Account = { ...account, id: asId('87654321'), name: 'Next door' };

export function user(loginName: string, parts: Partial<User> = {}): User {
  return {
    id: asId(loginName),
    pid: asId(loginName),
    accountId,
    type: 'bot',
    loginName,
    email: '',
    nickname: '',
    name: '',
    login: { method: 'password', password: '' },
    profiles: [firstProfileId(accountId, 'agent')],
    maxChats: 'unlimited',
    skills: [],
    enabled: true,
    createdBy: null,
    ...parts,
  };
}

export function connector(parts: Partial<Connector> = {}): Connector {
  return {
    id: asId('connector'),
    plays: { kind: 'bot', botId: asId('bot') },
    accountId,
    userId: asId('bot_user'),
    role: 'agent',
    conversationKind: 'chat',
    environment: 'demo',
    settings: [],
    wanted: 'never-started',
    status: 'ready-to-start',
    parts: partsDown,
    ...parts,
  };
}

export function formOf(
  users: readonly User[],
  start: { accountId: string } | Connector = { accountId },
  storage = memoryStorage(),
  sent: unknown[] = [],
  settings?: AccountSettings,
  people: readonly User[] = [],
) {
  const dispatch = async (command: unknown) => {
    sent.push(command);
    return ok({ connectorId: 'connector' });
  };
  const { addresses } = settings ?? settingsOfAccount(undefined);
  const me = { accountId, loginName: 'robin', enabled: true };
  const entering = { addresses, people };
  const stored = 'id' in start ? start : undefined;
  return new ConnectorForm(
    // The one command a connector's form gives.
    { dispatch } as unknown as Sandbox,
    storage,
    'connector',
    { kind: 'bot', botId: asId('bot') },
    stored ? { id: stored.id } : { accountId: start.accountId },
    {
      accounts: () => [{ ...account, settings }, neighbour],
      whyNotEnter: (of) => whyNotEnter(of, { me, ...entering }),
      users: (of) => users.filter((one) => one.accountId === of),
      profiles: (of) => Object.fromEntries(firstProfiles(of).map((one) => [one.id, one])),
      stored: () => stored,
      whyNotMine: () => undefined,
    },
  );
}
