import type * as v from 'valibot';
import type { conditionKinds } from './condition/kinds';
import type { Foreign } from './foreign';
import type { Frozen } from './frozen';
import type { interactionEntries } from './interaction-schema';
import type { interactionKinds } from './interaction/kinds';
import type { Category } from './interaction/spec';
import type { ThingOf } from './kind-types';
import type { nextAction } from './next-action-schema';
import type { ruleEntries } from './rule-schema';
import type { OutputOf } from './schema-parts';

export type { PatternLists } from './pattern-lists';
export type { Category };

type Conditions = typeof conditionKinds;
type Kinds = typeof interactionKinds;
/** Where a dialog goes on. */
export type NextAction = Frozen<v.InferOutput<typeof nextAction>>;

export type ConditionKind = keyof Conditions;
/** One condition of a rule, of one kind or of any. */
export type Condition<Kind extends ConditionKind = ConditionKind> = ThingOf<
  Conditions,
  { foreign?: Foreign | undefined },
  Kind
>;

/** Applies when all its conditions hold: always, if it has none. */
export type Rule = Frozen<OutputOf<ReturnType<typeof ruleEntries>>>;

export type InteractionKind = keyof Kinds;
type Common = OutputOf<ReturnType<typeof interactionEntries>>;
/** One step of a dialog, of one kind or of any. */
export type Interaction<Kind extends InteractionKind = InteractionKind> = ThingOf<Kinds, Common, Kind>;

/** The kinds that are this in their dialog. */
export type KindOf<R extends Category> = {
  [K in InteractionKind]: Kinds[K]['category'] extends R ? K : never;
}[InteractionKind];
export type InteractionOf<R extends Category> = Interaction<KindOf<R>>;
