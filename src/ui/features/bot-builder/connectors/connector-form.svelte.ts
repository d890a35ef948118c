import { failed, ok, type Failed, type Result } from '#base/result';
import type { Account } from '#model/account';
import { conversationKinds } from '#model/campaign';
import type { ConnectorDraft } from '#model/command';
import { connectorRoles, environments, type Connector } from '#model/connector';
import { fail, type Failure } from '#model/failure';
import type { BotId } from '#model/ids';
import type { User } from '#model/user';

export type ConnectorField = 'accountId' | 'userId' | 'role' | 'conversationKind' | 'environment';

const ask: Readonly<Record<ConnectorField, string>> = {
  accountId: 'Enter an account number and load its bot users.',
  userId: 'Select the bot user this connector signs in as.',
  role: 'Select the role of the bot user.',
  conversationKind: 'Select the kind of conversations the bot takes.',
  environment: 'Select where the bot is deployed to.',
};

interface Known {
  readonly accounts: () => readonly Account[];
  readonly users: () => readonly User[];
}

/** A connector being added or changed: first an account, then what that account has. [BB18–BB20] */
export class ConnectorForm {
  #accountNumber = $state('');
  /** The account whose bot users are listed; none after the number was changed. */
  #account = $state.raw<Account>();
  #failure = $state.raw<Failure>();
  #tried = $state(false);
  userId = $state('');
  role = $state('');
  conversationKind = $state('');
  environment = $state('');
  readonly #known: Known;

  constructor(known: Known, start: { accountId: string } | Connector) {
    this.#known = known;
    this.#accountNumber = start.accountId;
    this.load();
    if (!('id' in start)) return;
    this.userId = start.userId;
    this.role = start.role;
    this.conversationKind = start.conversationKind;
    this.environment = start.environment;
  }

  get accountNumber(): string {
    return this.#accountNumber;
  }

  set accountNumber(text: string) {
    this.#accountNumber = text;
    this.#account = undefined;
    this.#failure = undefined;
  }

  get isLoaded(): boolean {
    return this.#account !== undefined;
  }

  /** The enabled bot users of the loaded account, in the order of their login names. [S171] */
  get botUsers(): readonly User[] {
    const account = this.#account;
    if (!account) return [];
    return this.#known
      .users()
      .filter((user) => user.accountId === account.id && user.type === 'bot' && user.enabled)
      .sort((a, b) => a.loginName.localeCompare(b.loginName));
  }

  /** Lists the bot users of the typed account. [S164] */
  load(): void {
    const number = this.#accountNumber.trim();
    this.#account = this.#known.accounts().find(({ id }) => id === number);
    this.#failure = undefined;
    if (number === '') this.#failure = missing('accountId').failure;
    else if (!this.#account) this.#failure = fail('site-unknown', { siteId: number }, 'accountId').failure;
  }

  /** What is wrong with a field; what is still empty is named once sending was tried. */
  errorAt(field: ConnectorField): string | undefined {
    if (this.#failure?.field === field) return this.#failure.text;
    return this.#tried && !this.#values()[field] ? ask[field] : undefined;
  }

  /** What to send, or the first thing that is missing. */
  draft(id: Connector['id'] | null, botId: BotId): Result<ConnectorDraft, Failure> {
    this.load();
    this.#tried = true;
    if (this.#failure) return failed(this.#failure);
    const { accountId, userId, role, conversationKind, environment } = this.#values();
    if (!accountId) return missing('accountId');
    if (!userId) return missing('userId');
    if (!role) return missing('role');
    if (!conversationKind) return missing('conversationKind');
    if (!environment) return missing('environment');
    return ok({ id, botId, accountId, userId, role, conversationKind, environment });
  }

  /** What was picked, as far as it can be picked. */
  #values() {
    return {
      accountId: this.#account?.id,
      userId: this.botUsers.find(({ id }) => id === this.userId)?.id,
      role: connectorRoles.find((it) => it === this.role),
      conversationKind: conversationKinds.find((it) => it === this.conversationKind),
      environment: environments.find((it) => it === this.environment),
    };
  }
}

function missing(field: ConnectorField): Failed<Failure> {
  return fail('bad-input', { what: ask[field] }, field);
}
