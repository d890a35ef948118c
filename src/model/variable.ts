import type { DialogId } from './ids';

/** How long a variable is kept: until the bot has answered, as long as its dialog, as long as the conversation. */
export const variableScopes = ['request', 'dialog', 'session'] as const;
export type VariableScope = (typeof variableScopes)[number];

/** What a bot remembers under a name. */
export interface Variable {
  readonly name: string;
  /** JSON. */
  readonly value: unknown;
  readonly scope: VariableScope;
  /** Whose it is, if it is a dialog's. */
  readonly dialogId: DialogId | null;
}
