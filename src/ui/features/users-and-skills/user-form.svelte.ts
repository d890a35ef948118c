import type { AccountId } from '#model/ids';
import type { ApiKey, User } from '#model/user';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { Command } from '../../live/command.svelte';
import { Unsaved } from '../../live/unsaved.svelte';
import { FormErrors } from './form-errors.svelte';
import {
  userDraft,
  userFields,
  userProblems,
  userValues,
  userValuesSchema,
  userWarnings,
  whyUserUnsaved,
  type UserField,
  type UserValues,
} from './user-values';

/** The form of one user, or of a new one. */
export class UserForm {
  readonly #unsaved: Unsaved<UserValues>;
  readonly #user: () => User | null;
  readonly errors: FormErrors<UserField>;
  readonly save: Command<[], { userId: string }>;
  readonly generateKey: Command<[], { key: ApiKey }>;
  readonly whyNot = $derived.by(() => whyUserUnsaved(this.values));
  readonly warnings = $derived.by(() => userWarnings(this.values));

  constructor(
    sandbox: Sandbox,
    storage: WindowStorage,
    account: { readonly id: AccountId; readonly defaultMaxChats: number },
    user: () => User | null,
  ) {
    this.#user = user;
    const key = `unsaved ${sandbox.workspace} ${account.id} user ${user()?.id ?? 'new'}`;
    this.#unsaved = new Unsaved(storage, key, userValuesSchema, () =>
      userValues(user(), account.defaultMaxChats),
    );
    this.save = new Command(async () => {
      const draft = userDraft(user(), account.id, this.values);
      if (!draft) throw new Error('A user was to be saved without a way to sign in.');
      const result = await sandbox.dispatch({ type: 'user.save', draft });
      if (result.ok) this.#unsaved.discard();
      return result;
    });
    this.generateKey = new Command(async () => {
      const loginName = this.values.loginName.trim();
      const result = await sandbox.dispatch({ type: 'user.generateKey', loginName });
      if (result.ok) this.change({ key: result.value.key });
      return result;
    });
    this.errors = new FormErrors(userFields, () => userProblems(this.values), this.save);
  }

  get values(): UserValues {
    return this.#unsaved.values;
  }

  get isNew(): boolean {
    return this.#user() === null;
  }

  get isChanged(): boolean {
    return this.#unsaved.isChanged;
  }

  change(part: Partial<UserValues>): void {
    this.#unsaved.change(part);
    this.errors.changed();
  }

  discard(): void {
    this.#unsaved.discard();
  }
}
