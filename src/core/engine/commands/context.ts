import type { Result } from '#base/result';
import { ok } from '#base/result';
import { tidyName } from '#model/comparable-text';
import type { CommandOf, CommandType } from '#model/command';
import { fail, type Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { UserId } from '#model/ids';
import type { User } from '#model/user';
import type { World } from '#model/world';
import type { FreshIds } from '../input';

/** Everything a command is judged by. */
export interface CommandContext {
  readonly world: World;
  readonly as: UserId | null;
  readonly now: number;
  readonly realNow: number;
  readonly ids: FreshIds;
}

/** What a command makes true and what it answers (`null` when nothing is new). */
export interface Done {
  readonly facts: readonly Fact[];
  readonly outcome: unknown;
}

export type HandleCommand<T extends CommandType> = (
  context: CommandContext,
  command: CommandOf<T>,
) => Result<Done, Failure>;

export function done(facts: readonly Fact[], outcome: unknown = null): Result<Done, Failure> {
  return ok({ facts, outcome });
}

/** Who gives the command, if that is a known user. */
export function actor({ world, as }: CommandContext): User | undefined {
  return as === null ? undefined : world.users[as];
}

/** The name as it is kept, or why it cannot be; `what` has it. Lengths in characters. */
export function checkName(what: string, text: string, limit: number, field: string): Result<string, Failure> {
  const tidy = tidyName(text);
  if (tidy === '') return fail('name-empty', { what }, field);
  return checkLength('A name', tidy, limit, field);
}

/** Like `checkName` for a text that is no name. */
export function checkFilled(
  what: string,
  text: string,
  limit: number,
  field: string,
): Result<string, Failure> {
  const tidy = tidyName(text);
  return tidy === '' ? fail('text-empty', { what }, field) : checkLength(what, tidy, limit, field);
}

export function checkLength(
  what: string,
  text: string,
  limit: number,
  field: string,
): Result<string, Failure> {
  return text.length > limit ? fail('text-too-long', { what, limit, length: text.length }, field) : ok(text);
}

/** The first failure, or null when everything passed. */
export function firstFailure(...checks: readonly Result<unknown, Failure>[]): Failure | null {
  for (const check of checks) if (!check.ok) return check.failure;
  return null;
}
