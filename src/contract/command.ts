/** What an operator can ask, and what each answers when it succeeds. */
export type { Command, CommandOf, CommandType, Outcome, Restored } from '#core/engine/commands/index';
