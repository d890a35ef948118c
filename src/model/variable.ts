import type { DialogId } from './ids';

/** How long a rule keeps a variable: until the bot has answered, as long as its dialog, as long as the conversation. */
export const ruleScopes = ['request', 'dialog', 'session'] as const;
export type RuleScope = (typeof ruleScopes)[number];
/** The same, and for what code keeps for the consumer’s next conversations too. */
export const variableScopes = [...ruleScopes, 'forever'] as const;
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

/** What a bot keeps of one consumer for the conversations to come. */
export interface Remembered {
  readonly at: number;
  readonly variables: readonly Variable[];
}
