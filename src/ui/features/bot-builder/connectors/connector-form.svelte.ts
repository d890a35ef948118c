import * as v from 'valibot';
import { failed, ok, type Failed, type Result } from '#base/result';
import type { Account } from '#model/account';
import { conversationKinds } from '#model/campaign';
import type { ConnectorDraft } from '#model/command';
import { connectorRoles, environments, type Connector } from '#model/connector';
import { fail, type Failure } from '#model/failure';
import type { BotId } from '#model/ids';
import type { User } from '#model/user';
import type { WindowStorage } from '#sdk/index';
import { Unsaved } from '../../../live/unsaved.svelte';

export type ConnectorField = 'accountId' | 'userId' | 'role' | 'conversationKind' | 'environment';

const ask: Readonly<Record<ConnectorField, string>> = {
  accountId: 'Enter an account number and load its bot users.',
  userId: 'Select the bot user this connector signs in as.',
  role: 'Select the role of the bot user.',
  conversationKind: 'Select the kind of conversations the bot takes.',
  environment: 'Select where the bot is deployed to.',
};

const valuesSchema = v.object({
  accountNumber: v.string(),
  userId: v.string(),
  role: v.string(),
  conversationKind: v.string(),
  environment: v.string(),
});
/** The form's fields as people fill them in; what is not picked yet is empty. */
type ConnectorValues = v.InferOutput<typeof valuesSchema>;

interface Known {
  readonly accounts: () => readonly Account[];
  readonly users: () => readonly User[];
  /** What the form begins with: the connector to change, or the account of a new one. */
  readonly start: () => Connector | { readonly accountId: string };
}

/** A connector being added or changed: first an account, then what that account has. [BB18–BB20] */
export class ConnectorForm {
  /** The account whose bot users are listed; none after the number was changed. */
  #account = $state.raw<Account>();
  #failure = $state.raw<Failure>();
  #tried = $state(false);
  readonly #known: Known;
  readonly #unsaved: Unsaved<ConnectorValues>;

  constructor(storage: WindowStorage, key: string, known: Known) {
    this.#known = known;
    this.#unsaved = new Unsaved(storage, key, valuesSchema, () => valuesOf(known.start()));
    this.load();
  }

  get values(): ConnectorValues {
    return this.#unsaved.values;
  }

  change(part: Partial<ConnectorValues>): void {
    this.#unsaved.change(part);
    if (part.accountNumber === undefined) return;
    this.#account = undefined;
    this.#failure = undefined;
  }

  get isChanged(): boolean {
    return this.#unsaved.isChanged;
  }

  /** Forgets what was filled in. */
  discard(): void {
    this.#unsaved.discard();
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
    const number = this.values.accountNumber.trim();
    this.#account = this.#known.accounts().find(({ id }) => id === number);
    this.#failure = undefined;
    if (number === '') this.#failure = missing('accountId').failure;
    else if (!this.#account) this.#failure = fail('site-unknown', { siteId: number }, 'accountId').failure;
  }

  /** What is wrong with a field; what is still empty is named once sending was tried. */
  errorAt(field: ConnectorField): string | undefined {
    if (this.#failure?.field === field) return this.#failure.text;
    return this.#tried && !this.#picked()[field] ? ask[field] : undefined;
  }

  /** What to send, or the first thing that is missing. */
  draft(id: Connector['id'] | null, botId: BotId): Result<ConnectorDraft, Failure> {
    this.load();
    this.#tried = true;
    if (this.#failure) return failed(this.#failure);
    const { accountId, userId, role, conversationKind, environment } = this.#picked();
    if (!accountId) return missing('accountId');
    if (!userId) return missing('userId');
    if (!role) return missing('role');
    if (!conversationKind) return missing('conversationKind');
    if (!environment) return missing('environment');
    return ok({ id, botId, accountId, userId, role, conversationKind, environment });
  }

  /** What was picked, as far as it can be picked. */
  #picked() {
    const { userId, role, conversationKind, environment } = this.values;
    return {
      accountId: this.#account?.id,
      userId: this.botUsers.find(({ id }) => id === userId)?.id,
      role: connectorRoles.find((it) => it === role),
      conversationKind: conversationKinds.find((it) => it === conversationKind),
      environment: environments.find((it) => it === environment),
    };
  }
}

function valuesOf(start: ReturnType<Known['start']>): ConnectorValues {
  const { accountId: accountNumber } = start;
  if (!('id' in start)) return { accountNumber, userId: '', role: '', conversationKind: '', environment: '' };
  const { userId, role, conversationKind, environment } = start;
  return { accountNumber, userId, role, conversationKind, environment };
}

function missing(field: ConnectorField): Failed<Failure> {
  return fail('bad-input', { what: ask[field] }, field);
}
