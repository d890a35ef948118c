import type { AccountId, UserId } from '#model/ids';
import type { Profile } from '#model/profile';
import type { ApiKey, User } from '#model/user';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { tidyUser } from '#sdk/checks';
import { Action } from '../../live/action.svelte';
import { Form, type FormSpec } from '../../live/form.svelte';
import type { WhyNotMine } from '../../live/rights';
import { chatLimitLabel, messagingLabels, typeLabels } from './labels';
import {
  toUserDraft,
  userProblems,
  userValues,
  userValuesSchema,
  userWarnings,
  type UserValues,
} from './user-values';

const methodNouns = { password: 'password', 'api-key': 'API key' } as const;

interface UserOutcome {
  readonly userId: string;
}

const fieldsOf = (profiles: () => readonly Profile[]): FormSpec<UserValues, UserOutcome>['fields'] => ({
  type: { label: 'user type', show: (type) => typeLabels[type] },
  loginName: { label: 'login name', needed: { what: 'a login name' } },
  email: { label: 'email', needed: { what: 'an email' } },
  nickname: { label: 'nickname', needed: { what: 'a nickname' } },
  name: { label: 'name', needed: { what: 'a name' } },
  // A way to sign in is one thing: half of one and half of another is none. Secrets are not shown.
  method: { label: 'way to sign in', show: (method) => `another ${methodNouns[method]}` },
  password: {
    label: 'password',
    lead: 'method',
    needed: {
      what: 'a password',
      lacks: ({ method, password }) => method === 'password' && password === '',
    },
  },
  key: {
    label: 'API key',
    lead: 'method',
    needed: { what: 'an API key', lacks: ({ method, key }) => method === 'api-key' && !key },
  },
  profiles: {
    label: 'assignment',
    needed: { what: 'an assignment' },
    keyOf: (profile) => profile,
    show: (profile) => profiles().find(({ id }) => id === profile)?.name ?? profile,
  },
  maxChats: { label: 'max no. live chats', show: (limit) => chatLimitLabel(limit) },
  messaging: { label: 'max no. messaging conversations', show: (choice) => messagingLabels[choice] },
  maxMessaging: {
    label: 'Custom Setting',
    needed: {
      what: 'a Custom Setting',
      lacks: ({ messaging, maxMessaging }) => messaging === 'custom' && maxMessaging.trim() === '',
    },
  },
  skills: { label: 'skills', keyOf: (skill) => skill },
  enabled: { label: 'enabled', show: (enabled) => (enabled ? 'enabled' : 'disabled') },
});

/** The form of one user, or of a new one. */
export class UserForm extends Form<UserValues, UserOutcome> {
  readonly generateKey: Action<[], { key: ApiKey }>;

  /** @param id null for a new one */
  constructor(
    sandbox: Sandbox,
    storage: WindowStorage,
    account: { readonly id: AccountId; readonly defaultMaxChats: number },
    id: UserId | null,
    user: () => User | null,
    profiles: () => readonly Profile[],
    whyNotMine: WhyNotMine,
  ) {
    super({
      storage,
      key: `unsaved ${sandbox.workspace} ${account.id} user ${id ?? 'new'}`,
      schema: userValuesSchema(account.id),
      fields: fieldsOf(profiles),
      ...(id === null && { blank: () => userValues(null, account.defaultMaxChats) }),
      stored: () => {
        const now = user();
        return now && userValues(now, account.defaultMaxChats);
      },
      check: userProblems,
      tidy: tidyUser,
      refused: ({ profiles }, asNew) =>
        whyNotMine({ type: 'user.save', draft: { id: asNew ? null : id, profiles } }),
      send: async (values, asNew) => {
        const draft = toUserDraft(asNew ? null : id, account.id, values);
        if (!draft) throw new Error('A user was to be saved without a way to sign in.');
        return sandbox.dispatch({ type: 'user.save', draft });
      },
    });
    this.generateKey = new Action(async () => {
      const loginName = this.values.loginName.trim();
      const result = await sandbox.dispatch({ type: 'user.generateKey', loginName });
      if (result.ok) this.change({ key: result.value.key });
      return result;
    });
  }

  get warnings() {
    return userWarnings(this.values);
  }
}
