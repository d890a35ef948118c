import { ok, type Ok, type Result } from '#base/result';
import type { Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { AccountId, BotId, UserId } from '#model/ids';
import type { User } from '#model/user';
import type { World } from '#model/world';
import * as v from 'valibot';
import type { Moment } from '../moment';

/** Everything a command is judged by. */
export interface CommandContext extends Moment {
  readonly world: World;
  readonly as: UserId | null;
}

/** What a command makes true and what it answers (`null` when nothing is new). */
export interface Done<Outcome = unknown> {
  readonly facts: readonly Fact[];
  readonly outcome: Outcome;
}

export function done(facts: readonly Fact[]): Ok<Done<null>>;
export function done<Outcome>(facts: readonly Fact[], outcome: Outcome): Ok<Done<Outcome>>;
export function done(facts: readonly Fact[], outcome: unknown = null): Ok<Done> {
  return ok({ facts, outcome });
}

type Given<Type extends string, Entries extends v.ObjectEntries> = v.InferOutput<
  v.ObjectSchema<{ readonly type: v.LiteralSchema<Type, undefined> } & Entries, undefined>
>;
/** Undefined stands for what does not exist: it belongs to nobody, and the handler says so. */
type Accounts = readonly (AccountId | undefined)[];

interface Rules<Asked, Outcome> {
  /** The accounts it names or whose things it would change; who gives it belongs to all of them. [AC8] */
  accounts(world: World, asked: Asked): Accounts;
  handle(context: CommandContext, asked: Asked): Result<Done<Outcome>, Failure>;
}

/**
 * One thing an operator can ask: its shape, whose it is, and what it does; what it needs of who asks stands in `access/needs`. Shapes only: lengths, duplicates and
 * references are judged by the handler, which can say it in a sentence.
 */
export function command<const Type extends string, Entries extends v.ObjectEntries, Outcome>(
  type: Type,
  entries: Entries,
  rules: Rules<Given<Type, Entries>, Outcome>,
) {
  return { ...rules, type, schema: v.object({ type: v.literal(type), ...entries }) };
}

/** Of what is done to a bot and in it. */
export function accountOfBot(world: World, { botId }: { readonly botId: BotId }): Accounts {
  return [world.bots[botId]?.accountId];
}

/** Who gives the command, if that is a known user. */
export function actor({ world, as }: Pick<CommandContext, 'as' | 'world'>): User | undefined {
  return as === null ? undefined : world.users[as];
}
