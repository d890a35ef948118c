import * as v from 'valibot';
import { failed } from '#base/result';
import type { Account } from '#model/account';
import { conversationKinds } from '#model/campaign';
import { tidyName } from '#model/comparable-text';
import { connectorRoles, environments, type Connector, type ConnectorDraft } from '#model/connector';
import { failureOf } from '#model/failure';
import type { Plays } from '#model/connector/player-kind';
import { asId, type AccountId, type SkillId } from '#model/ids';
import type { Profiles } from '#model/profile';
import type { User } from '#model/user';
import { canSeat, checkRole, rolesOf, settingsOfAccount, whyNoPlaces, whyOtherType } from '#sdk/checks';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { Form, type FormSpec } from '../../../live/form.svelte';
import type { WhyNotMine } from '../../../live/rights';
import { kindWords } from '../../../words/conversation-kinds';
import { environmentNames, roleOptions } from './connector-words';

const valuesSchema = v.object({
  accountNumber: v.string(),
  userId: v.string(),
  role: v.string(),
  conversationKind: v.string(),
  environment: v.string(),
  fallbackSkillId: v.optional(v.string(), ''),
  externalWebhookUrl: v.optional(v.string(), ''),
  accessibility: v.optional(v.boolean(), false),
  settings: v.optional(v.array(v.object({ key: v.string(), value: v.string() })), []),
});
/** The form's fields as people fill them in; what is not picked yet is empty. */
export type ConnectorValues = v.InferOutput<typeof valuesSchema>;

/** What has to be picked. */
type PickedField = Exclude<
  keyof ConnectorValues,
  'fallbackSkillId' | 'externalWebhookUrl' | 'accessibility' | 'settings'
>;

interface ConnectorOutcome {
  readonly connectorId: Connector['id'];
}

const accountAsked = 'Enter an account number and load its bot users.';

export interface ConnectorSurroundings {
  readonly accounts: () => readonly Account[];
  /** Why who fills it in does not get into that account; null where they do. */
  readonly whyNotEnter: (account: AccountId) => string | null;
  /** Of one account. */
  readonly users: (of: AccountId) => readonly User[];
  readonly profiles: (of: AccountId) => Profiles;
  /** The connector as it is now; none for a new one, and for one that was deleted. */
  readonly stored: () => Connector | undefined;
  /** Why who fills it in may not do that. */
  readonly whyNotMine: WhyNotMine;
}

/** A connector being added or changed: first an account, then what that account has. [BB18–BB20] */
export class ConnectorForm extends Form<ConnectorValues, ConnectorOutcome> {
  /** The account whose bot users are listed; none after the number was changed. */
  #account = $state.raw<Account>();
  #accountProblem = $state.raw<string>();
  readonly #around: ConnectorSurroundings;
  readonly #plays: Plays;

  /**
   * @param plays who is to speak by it
   * @param start the account a new connector begins with, else the connector's id
   */
  constructor(
    sandbox: Pick<Sandbox, 'dispatch'>,
    storage: WindowStorage,
    key: string,
    plays: Plays,
    start: { readonly accountId: string } | { readonly id: Connector['id'] },
    around: ConnectorSurroundings,
  ) {
    const id = 'id' in start ? start.id : null;
    const refused = (environment: string, asNew: boolean) =>
      around.whyNotMine({
        type: 'connector.save',
        draft: { id: asNew ? null : id, environment: environment === 'production' ? environment : 'demo' },
      });
    super({
      storage,
      key,
      schema: valuesSchema,
      fields: fieldsOf(
        () => this.botUsers,
        (field) => !this.#picked()[field],
      ),
      ...('accountId' in start && { blank: () => blank(start.accountId) }),
      stored: () => {
        const now = around.stored();
        return now ? valuesOf(now) : null;
      },
      check: ({ environment }) => {
        const why = environment === 'production' && refused(environment, id === null);
        const unfit = this.#whyNotRole();
        const other = this.#whyOtherType();
        return {
          ...(why && { environment: why }),
          ...(unfit && { role: unfit }),
          ...(other && { conversationKind: other }),
        };
      },
      refused: ({ environment }, asNew) => refused(environment, asNew),
      send: async (_, asNew) => {
        const draft = this.draft(asNew ? null : id);
        if (!draft) throw new Error('A connector was to be saved half filled in.');
        const answer = await sandbox.dispatch({ type: 'connector.save', draft });
        // The form asks for the account by its number.
        if (answer.ok || answer.failure.field !== 'accountId') return answer;
        return failed({ ...answer.failure, field: 'accountNumber' });
      },
    });
    this.#around = around;
    this.#plays = plays;
    if (this.isThere) this.load();
  }

  override change(part: Partial<ConnectorValues>): void {
    super.change({ ...this.#roleOf(part), ...part });
    if (part.accountNumber === undefined) return;
    this.#account = undefined;
    this.#accountProblem = undefined;
  }

  /** Who has one role has it here too, as long as none is picked. [AC16] */
  #roleOf({ userId }: Partial<ConnectorValues>): Partial<ConnectorValues> {
    const user = this.botUsers.find(({ id }) => id === userId);
    const [role, ...others] = user ? rolesOf(user, this.#around.profiles(user.accountId)) : [];
    return role && others.length === 0 && this.values.role === '' ? { role } : {};
  }

  /** Why the picked user does not work in the picked role. [AC9] */
  #whyNotRole(): string | undefined {
    const { userId, role } = this.#picked();
    const user = this.botUsers.find(({ id }) => id === userId);
    const fits = user && role && checkRole(user, this.#around.profiles(user.accountId), role);
    return !fits || fits.ok ? undefined : fits.failure.text;
  }

  /** Why the picked Conversation Type is not that of the account. [AD18] */
  #whyOtherType(): string | null {
    const { conversationKind: kind } = this.#picked();
    return kind && this.#account ? whyOtherType(settingsOfAccount(this.#account), kind) : null;
  }

  /** What speaks against what is picked, which can be saved all the same. [AD19] */
  get warning(): string | null {
    const { userId, conversationKind: kind } = this.#picked();
    const user = this.botUsers.find(({ id }) => id === userId);
    return user && kind ? whyNoPlaces(user, kind) : null;
  }

  get isLoaded(): boolean {
    return this.#account !== undefined;
  }

  /** The account whose bot users are listed. */
  get accountId(): AccountId | undefined {
    return this.#account?.id;
  }

  /** The enabled bot users of the loaded account, in the order of their login names. [S171] */
  get botUsers(): readonly User[] {
    const account = this.#account;
    if (!account) return [];
    return this.#around
      .users(account.id)
      .filter((user) => canSeat(user, account.id, this.#plays))
      .sort((a, b) => a.loginName.localeCompare(b.loginName));
  }

  /** Lists the bot users of the typed account. [S164] [AD40] */
  load(): void {
    const number = tidyName(this.values.accountNumber);
    this.#account = this.#around.accounts().find(({ id }) => id === number);
    this.#accountProblem = undefined;
    if (number === '') this.#accountProblem = accountAsked;
    else if (!this.#account) this.#accountProblem = failureOf('site-unknown', { siteId: number }).text;
    else {
      const out = this.#around.whyNotEnter(this.#account.id);
      if (out === null) return;
      this.#account = undefined;
      this.#accountProblem = out;
    }
  }

  /** What is wrong with the account number, once it was looked for. */
  get accountProblem(): string | undefined {
    return this.#accountProblem;
  }

  /** What to send; null while something is missing. */
  draft(id: Connector['id'] | null): ConnectorDraft | null {
    const { accountNumber: accountId, userId, role, conversationKind, environment } = this.#picked();
    if (!accountId || !userId || !role || !conversationKind || !environment) return null;
    const { fallbackSkillId, externalWebhookUrl, accessibility, settings } = this.values;
    return {
      ...{ id, plays: this.#plays, accountId, userId, role, conversationKind, environment, settings },
      ...{ accessibility, fallbackSkillId: asId<SkillId>(tidyName(fallbackSkillId)) || null },
      ...(externalWebhookUrl.trim() !== '' && { externalWebhookUrl: externalWebhookUrl.trim() }),
    };
  }

  /** What was picked, as far as it can be picked. */
  #picked() {
    const { userId, role, conversationKind, environment } = this.values;
    return {
      accountNumber: this.#account?.id,
      userId: this.botUsers.find(({ id }) => id === userId)?.id,
      role: connectorRoles.find((it) => it === role),
      conversationKind: conversationKinds.find((it) => it === conversationKind),
      environment: environments.find((it) => it === environment),
    };
  }
}

function fieldsOf(
  users: () => readonly User[],
  lacks: (field: PickedField) => boolean,
): FormSpec<ConnectorValues, ConnectorOutcome>['fields'] {
  const needed = (field: PickedField, what: string, say: string) => ({
    what,
    say,
    lacks: () => lacks(field),
  });
  const quoted = (words: string | undefined) => (words === undefined ? 'nothing' : `“${words}”`);
  return {
    // Users are those of an account: half of one choice and half of another would fit nowhere.
    accountNumber: {
      label: 'account number',
      needed: needed('accountNumber', 'an account number', accountAsked),
    },
    userId: {
      label: 'bot user',
      lead: 'accountNumber',
      needed: needed('userId', 'a bot user', 'Select the bot user this connector signs in as.'),
      show: (userId) => quoted(users().find(({ id }) => id === userId)?.loginName),
    },
    role: {
      label: 'role',
      needed: needed('role', 'a role', 'Select the role of the bot user.'),
      show: (role) => quoted(roleOptions.find(({ value }) => value === role)?.label),
    },
    conversationKind: {
      label: 'conversation type',
      needed: needed(
        'conversationKind',
        'a conversation type',
        'Select the kind of conversations the bot takes.',
      ),
      show: (it) => quoted(kindWords[conversationKinds.find((kind) => kind === it) ?? 'chat'].name),
    },
    environment: {
      label: 'environment',
      needed: needed('environment', 'where to deploy to', 'Select where the bot is deployed to.'),
      show: (it) => quoted(environmentNames[environments.find((one) => one === it) ?? 'demo']),
    },
    fallbackSkillId: { label: 'fallback skill ID' },
    externalWebhookUrl: { label: 'external webhook URL' },
    accessibility: { label: 'accessibility', show: (it) => (it ? 'on' : 'off') },
    settings: {
      label: 'custom configurations',
      keyOf: ({ key }) => key,
      show: ({ key, value }) => `${key} = ${value}`,
    },
  };
}

function blank(accountNumber: string): ConnectorValues {
  return {
    ...{ accountNumber, userId: '', role: '', conversationKind: '', environment: '' },
    ...{ fallbackSkillId: '', externalWebhookUrl: '', accessibility: false, settings: [] },
  };
}

function valuesOf(stored: Connector): ConnectorValues {
  const { accountId, userId, role, conversationKind, environment, settings } = stored;
  const { fallbackSkillId, externalWebhookUrl = '', accessibility = false } = stored;
  return {
    ...{ accountNumber: accountId, userId, role, conversationKind, environment, accessibility },
    externalWebhookUrl,
    ...{ fallbackSkillId: fallbackSkillId ?? '', settings: settings.map((one) => ({ ...one })) },
  };
}
